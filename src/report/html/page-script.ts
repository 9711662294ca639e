/** What page-script.source.js does, as pages carry it: without comments and indentation. */
export const PAGE_SCRIPT = String.raw`(() => {
const root = document.documentElement;
root.classList.add('scripted');
markStale();
document.addEventListener('DOMContentLoaded', () => {
document.querySelectorAll('table:not(.measures,.courses,.runs)').forEach(makeSortable);
showExactFigures();
document.querySelectorAll('.tools').forEach(filterSegments);
markSection();
});
function markStale() {
const after = document.querySelector('meta[name="stale-after"]')?.content ?? '';
const now = new Date();
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
.map((part) => String(part).padStart(2, '0'))
.join('-');
if (after !== '' && today > after) root.classList.add('is-stale');
}
function makeSortable(table) {
const body = table.tBodies[0];
const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
const rows = [...(body?.rows ?? [])];
if (rows.length < 3) return;
heads.forEach((head, column) => {
if (head.tagName !== 'TH') return;
const button = document.createElement('button');
button.type = 'button';
button.append(...head.childNodes);
head.append(button);
const ways = head.matches('.number') ? ['descending', 'ascending'] : ['ascending', 'descending'];
button.addEventListener('click', () => {
const way = ways[ways.indexOf(head.ariaSort) + 1];
heads.forEach((other) => other.removeAttribute('aria-sort'));
if (way !== undefined) head.ariaSort = way;
body.append(...(way === undefined ? rows : sorted(rows, column, way)));
});
});
}
function sorted(rows, column, way) {
const sign = way === 'ascending' ? 1 : -1;
const isNumber = rows.some((row) => row.cells[column].matches('.number,[data-value]'));
const valueOf = (row) => {
const { dataset, textContent } = row.cells[column];
const value = isNumber
? Number.parseFloat(dataset.value ?? textContent.replaceAll(',', ''))
: textContent.trim();
return Number.isNaN(value) || value === '' ? null : value;
};
const compare = (a, b) => (isNumber ? a - b : a.localeCompare(b, root.lang, { numeric: true }));
const [sums, others] = [true, false].map((sum) => rows.filter((row) => row.matches('.total') === sum));
const order = (one, other) => {
const [a, b] = [valueOf(one), valueOf(other)];
return a === null || b === null ? Number(a === null) - Number(b === null) : sign * compare(a, b);
};
return [...others.toSorted(order), ...sums];
}
function showExactFigures() {
const tip = document.createElement('div');
Object.assign(tip, { id: 'tip', className: 'tip', role: 'tooltip', hidden: true });
document.body.append(tip);
const groups = new Map();
document.querySelectorAll('main [title]').forEach((figure) => {
figure.dataset.tip = figure.title;
figure.removeAttribute('title');
if (figure.closest('a')) return;
const group = figure.closest('table,p,ul,ol,dl,section');
groups.set(group, [...(groups.get(group) ?? []), figure]);
figure.tabIndex = groups.get(group)[0] === figure ? 0 : -1;
});
let owner = null;
const hide = () => {
owner?.removeAttribute('aria-describedby');
owner = null;
tip.hidden = true;
};
const show = ({ target }) => {
const figure = target.closest('[data-tip]') ?? target.closest('a')?.querySelector('[data-tip]');
if (!figure) {
if (target !== tip) hide();
return;
}
hide();
owner = figure.closest('a') ?? figure;
owner.setAttribute('aria-describedby', 'tip');
tip.textContent = figure.dataset.tip;
tip.hidden = false;
const { left, bottom, top, width } = figure.getBoundingClientRect();
const [room, height] = [root.clientWidth - tip.offsetWidth - 8, tip.offsetHeight];
const across = Math.max(8, Math.min(room, left + width / 2 - tip.offsetWidth / 2));
const down = bottom + height < innerHeight ? bottom : top - height;
tip.style.left = across + scrollX + 'px';
tip.style.top = down + scrollY + 'px';
};
['pointerover', 'focusin', 'click'].forEach((name) => document.addEventListener(name, show));
document.addEventListener('focusout', hide);
document.addEventListener('keydown', (event) => {
if (event.key === 'Escape') hide();
const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
const group = [...groups.values()].find((figures) => figures.includes(event.target));
if (!step || !group) return;
event.preventDefault();
group[group.indexOf(event.target) + step]?.focus();
});
}
function filterSegments(tools) {
const buttons = [...tools.querySelectorAll('button')];
const cards = [...document.querySelectorAll('.card')];
const parts = new Map();
document.querySelectorAll('section [class]').forEach((part) => {
const [, rank] = /(?:^| )s(\d+)(?: |$)/.exec(part.getAttribute('class')) ?? [];
const whole = part.closest('.card') ?? part.closest('tr') ?? part;
if (rank) parts.set(whole, [...(parts.get(whole) ?? []), rank]);
});
const choose = (button) => {
const { segment, said } = button.dataset;
const isPast = cards[0]?.parentElement.getBoundingClientRect().bottom < innerHeight / 2;
buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
parts.forEach((ranks, part) =>
part.classList.toggle('apart', segment !== '' && !ranks.includes(segment)),
);
tools.querySelector('[role=status]').textContent = said;
if (segment !== '' && !isPast) cards.find((card) => !card.matches('.apart'))?.scrollIntoView();
};
buttons.forEach((button) => {
button.addEventListener('click', () => choose(button.ariaPressed === 'true' ? buttons[0] : button));
});
document.addEventListener('click', ({ target }) => {
const { hash = '' } = target.closest('a') ?? {};
if (hash && document.getElementById(hash.slice(1))?.matches('.card.apart')) choose(buttons[0]);
});
}
function markSection() {
const links = new Map([...document.querySelectorAll('nav a')].map((link) => [link.hash.slice(1), link]));
const list = document.querySelector('nav ul');
const observer = new IntersectionObserver(
(entries) => {
const link = links.get(entries.find((entry) => entry.isIntersecting)?.target.id);
if (!link) return;
links.forEach((other) => other.removeAttribute('aria-current'));
link.setAttribute('aria-current', 'true');
list.scrollLeft = link.offsetLeft - list.clientWidth / 2;
},
{ rootMargin: '-20% 0px -80% 0px' },
);
links.forEach((_, id) => {
const section = document.getElementById(id);
if (section) observer.observe(section);
});
}
})();`;

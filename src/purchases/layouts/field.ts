export { FIELDS, type Field } from '../../config/mapping.js';

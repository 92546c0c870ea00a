// Moved: all about orders lies in one folder now.
export { data, type Schema } from '../orders/models';

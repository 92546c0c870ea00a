import type { Shape, TimestampFormat } from '../models/service-model.ts';
import { ServiceError } from '../service-error.ts';

/** The error for a value that isn't of its model's type. */
export function unreadable(where: string, expected: string): ServiceError {
  return new ServiceError('SerializationException', `${where} is not ${expected}`);
}

/** Reads a scalar from text, as query strings, headers and XML carry it. */
export function scalarFromText(shape: Shape, text: string, where: string): unknown {
  switch (shape.type) {
    case 'number': {
      const number = Number(text);
      if (text.trim() === '' || Number.isNaN(number)) throw unreadable(where, 'a number');
      return number;
    }
    case 'boolean':
      if (text !== 'true' && text !== 'false') throw unreadable(where, 'true or false');
      return text === 'true';
    case 'blob':
      return Buffer.from(text, 'base64');
    case 'timestamp': {
      const date = /^[\d.]+$/.test(text) ? new Date(Number(text) * 1000) : new Date(text);
      if (Number.isNaN(date.getTime())) throw unreadable(where, 'a time');
      return date;
    }
    default:
      return text;
  }
}

/** Writes a scalar as text. `format` is the protocol's own way of writing times. */
export function scalarToText(shape: Shape, value: unknown, format: TimestampFormat): string {
  if (value instanceof Date) return timeToText(value, (shape.type === 'timestamp' && shape.format) || format);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  return String(value);
}

function timeToText(date: Date, format: TimestampFormat): string {
  if (format === 'http-date') return date.toUTCString();
  if (format === 'epoch-seconds') return String(date.getTime() / 1000);
  return date.toISOString();
}

/** The type of a JSON value, with lists and null told apart from objects. */
export function typeOfJson(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value === null ? 'null' : typeof value;
}

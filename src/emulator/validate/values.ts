import { lengthOf, reportLength } from './form.ts';
import type { Check } from './form.ts';
import { printed } from '../as-text.ts';

/*
 * Checks of single values.
 */

interface TextRules {
  min?: number;
  max?: number;
  pattern?: RegExp;
}

export function text({ min = 0, max = Infinity, pattern }: TextRules = {}): Check {
  return (value, place) => {
    if (typeof value !== 'string') {
      place.report('STRING_TYPE_CONVERT', `Could not interpret "${printed(value)}" as string.`);
      return;
    }
    reportLength(lengthOf(value), min, max, place);
    if (pattern !== undefined && value !== '' && !pattern.test(value)) {
      place.report('STRING_TYPE_REGEX', 'String value did not match validation regex.');
    }
  };
}

export function integer({ min = -Infinity, max = Infinity } = {}): Check {
  return numeric('int', Number.isSafeInteger, min, max);
}

export function number({ min = -Infinity, max = Infinity } = {}): Check {
  return numeric('float', Number.isFinite, min, max);
}

function numeric(kind: string, fits: (value: unknown) => boolean, min: number, max: number): Check {
  return (value, place) => {
    if (!fits(value)) {
      place.report('NUMBER_TYPE_COERCE', `Value "${printed(value)}" is not ${kind}.`);
    } else if ((value as number) > max) {
      place.report('NUMBER_TYPE_MAX', `${kind} value should be less than or equal to ${max}.`);
    } else if ((value as number) < min) {
      place.report('NUMBER_TYPE_MIN', `${kind} value should be greater than or equal to ${min}.`);
    }
  };
}

export const flag: Check = (value, place) => {
  if (typeof value !== 'boolean') {
    place.report('BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }
};

export const snowflake: Check = (value, place) => {
  if (typeof value !== 'string' || !/^\d{1,20}$/.test(value)) {
    place.report('NUMBER_TYPE_COERCE', `Value "${printed(value)}" is not snowflake.`);
  }
};

export function oneOf(values: readonly (string | number)[]): Check {
  return (value, place) => {
    if (!values.includes(value as string | number)) {
      place.report('BASE_TYPE_CHOICES', `Value must be one of {${values.join(', ')}}.`);
    }
  };
}

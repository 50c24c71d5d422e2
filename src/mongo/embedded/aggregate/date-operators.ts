import { Int32, ObjectId, Timestamp, typeName } from '../bson/values.ts';
import { CommandError } from '../errors.ts';
import { fields } from './control-operators.ts';
import {
  type Expression,
  missing,
  type OperatorTable,
  type Parse,
  type SpecialOperator,
} from './operator-table.ts';
import { formatDate, localTime, truncate } from './time-zones.ts';

function toDate(value: unknown): Date {
  if (value instanceof Date) return value;
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.getHighBits() * 1000);
  throw new CommandError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

/** One part of a date, as a number: `{$year: date}` or `{$year: {date, timezone}}`. */
function part(name: string, take: (local: Date) => number): SpecialOperator {
  return {
    parse(operand, parse) {
      const source = unwrap(operand);
      const { date, zone } = dateAndZone(name, source, parse);
      return (variables) => {
        const [value, timezone] = [date(variables), zone(variables)];
        if (missing(value) || timezone === null) return null;
        return new Int32(take(localTime(toDate(value), zoneName(timezone))));
      };
    },
  };
}

const unwrap = (operand: unknown): unknown => {
  if (!Array.isArray(operand)) return operand;
  if (operand.length !== 1)
    throw new CommandError(40536, 'a date operator accepts exactly one argument if given an array');
  return operand[0];
};

function dateAndZone(
  name: string,
  source: unknown,
  parse: Parse,
): { date: Expression; zone: Expression } {
  const keys = source !== null && typeof source === 'object' ? Object.keys(source) : [];
  if (keys.length === 0 || keys[0]?.startsWith('$') || source instanceof Date) {
    return { date: parse(source), zone: () => 'UTC' };
  }
  const spec = fields(name, source, ['date', 'timezone'], ['date']);
  return { date: parse(spec.date), zone: parse(spec.timezone ?? 'UTC') };
}

function zoneName(value: unknown): string {
  if (value === undefined) return 'UTC';
  if (typeof value !== 'string')
    throw new CommandError(40517, `timezone must evaluate to a string, found ${typeName(value)}`);
  return value;
}

function parseTruncate(operand: unknown, parse: Parse): Expression {
  const known = ['date', 'unit', 'timezone', 'startOfWeek', 'binSize'];
  const spec = fields('$dateTrunc', operand, known, ['date', 'unit']);
  if (Object.hasOwn(spec, 'binSize') && Number(spec.binSize) !== 1) {
    throw new CommandError(
      238,
      "$dateTrunc with a 'binSize' other than 1 is not supported by this store",
    );
  }
  const [date, unit, zone] = known.slice(0, 3).map((key) => parse(spec[key])) as [
    Expression,
    Expression,
    Expression,
  ];
  const week = parse(spec.startOfWeek ?? 'sunday');
  return (variables) => {
    const value = date(variables);
    const [unitName, timezone] = [unit(variables), zone(variables)];
    if (missing(value) || missing(unitName) || timezone === null) return null;
    return truncate(toDate(value), String(unitName), zoneName(timezone), String(week(variables)));
  };
}

function parseToString(operand: unknown, parse: Parse): Expression {
  const spec = fields('$dateToString', operand, ['date', 'format', 'timezone', 'onNull'], ['date']);
  const date = parse(spec.date);
  const format = Object.hasOwn(spec, 'format') ? parse(spec.format) : undefined;
  const zone = parse(spec.timezone ?? 'UTC');
  const onNull = parse(spec.onNull ?? null);
  return (variables) => {
    const [value, timezone] = [date(variables), zone(variables)];
    if (missing(value)) return onNull(variables);
    const pattern = format ? format(variables) : '%Y-%m-%dT%H:%M:%S.%LZ';
    if (missing(pattern) || timezone === null) return null;
    if (typeof pattern !== 'string')
      throw new CommandError(18533, "$dateToString requires that 'format' be a string");
    return formatDate(toDate(value), pattern, zoneName(timezone));
  };
}

export const DATE_OPERATORS: OperatorTable = {
  $year: part('$year', (local) => local.getUTCFullYear()),
  $month: part('$month', (local) => local.getUTCMonth() + 1),
  $dayOfMonth: part('$dayOfMonth', (local) => local.getUTCDate()),
  $dayOfWeek: part('$dayOfWeek', (local) => local.getUTCDay() + 1),
  $hour: part('$hour', (local) => local.getUTCHours()),
  $minute: part('$minute', (local) => local.getUTCMinutes()),
  $second: part('$second', (local) => local.getUTCSeconds()),
  $millisecond: part('$millisecond', (local) => local.getUTCMilliseconds()),
  $dateTrunc: { parse: parseTruncate },
  $dateToString: { parse: parseToString },
};

import { describe, expect, test } from 'vitest';
import { appSyncUtil, Denied } from '../../../src/verify/access/appsync-util.ts';
import { passes } from '../../../src/verify/access/row-filter.ts';
import { Templates } from '../../../src/vtl/velocity.ts';

const util = appSyncUtil()('User Pool Authorization');
const render = (text: string, ctx: Record<string, unknown> = {}) =>
  new Templates().render(text, { util, ctx, context: ctx });

describe('templates over plain values', () => {
  test.each<[string, unknown, string]>([
    ['$util.toJson($ctx.list.contains("a"))', { list: ['a'] }, 'true'],
    ['#set( $x = [] )$util.qr($x.addAll(["a", "b"]))$util.toJson($x)', {}, '["a","b"]'],
    ['#set( $x = {} )$util.qr($x.put("k", $ctx.v))$util.toJson($x.keySet())', { v: 1 }, '["k"]'],
    ['#foreach( $e in $ctx.map.entrySet() )$e.key=$e.value #end', { map: { a: 'x', b: 'y' } }, 'a=x b=y '],
    ['#if( $util.isNull($ctx.nothing.at.all) )null#end', {}, 'null'],
    ['#set( $x = "$ctx.a::$ctx.b" )$x', { a: 'sub', b: 'name' }, 'sub::name'],
    ['#set( $parts = $ctx.owner.split("::") )$util.toJson($parts)', { owner: 'a::b' }, '["a","b"]'],
    // Fields that are called as methods are.
    ['$ctx.row.get("size") $ctx.row.size()', { row: { size: 'x', get: 'y' } }, 'x 2'],
    ['$util.authType()', {}, 'User Pool Authorization'],
  ])('%s', (template, ctx, expected) => {
    expect(render(template, ctx as Record<string, unknown>).text).toBe(expected);
  });

  test('#return ends a template with its value', () => {
    expect(render('#if( true )#return($ctx.value)#end rest', { value: { a: 1 } })).toEqual({
      text: '{"a":1}',
      returned: true,
    });
  });

  test('a refusal keeps its class, also in the middle of a loop, and the next run starts afresh', () => {
    const templates = new Templates();
    const run = (list: readonly string[]) =>
      templates.render('#foreach( $x in $ctx.list )#if( $x == "bad" )$util.unauthorized()#end$x#end', {
        util,
        ctx: { list },
      });
    expect(() => run(['a', 'bad'])).toThrow(Denied);
    expect(run(['a', 'b']).text).toBe('ab');
  });

  test('a method that is not known is an error, never a silent yes', () => {
    expect(() => render('$util.madeUp()')).toThrow('The method madeUp is not known.');
    expect(() => render('$ctx.text.madeUp()', { text: 'x' })).toThrow('madeUp');
  });
});

describe('filters', () => {
  const row = { owner: 'me', people: ['me', 'you'], team: 'a' };
  test.each<[unknown, boolean]>([
    [{ owner: { eq: 'me' } }, true],
    [{ owner: { eq: 'you' } }, false],
    [{ people: { contains: 'you' } }, true],
    [{ or: [{ owner: { eq: 'x' } }, { team: { in: ['a', 'b'] } }] }, true],
    [{ and: [{ owner: { eq: 'me' } }, { team: { eq: 'b' } }] }, false],
    [{ not: { team: { eq: 'b' } } }, true],
    [{ people: { containsAny: ['x', 'me'] } }, true],
    [{ gone: { eq: 'me' } }, false],
    [{}, true],
  ])('%j: %s', (filter, expected) => {
    expect(passes(filter, row)).toBe(expected);
  });

  test('an operator that is not known is an error', () => {
    expect(() => passes({ owner: { like: 'm' } }, row)).toThrow('like');
  });
});

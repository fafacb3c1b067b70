// Highlighting for languages that no package supports: comments, strings, numbers and keywords.
import { simpleMode } from '@codemirror/legacy-modes/mode/simple-mode';

const languages = {
  ada: {
    comment: '--',
    ignoreCase: true,
    words: `abort abs accept access all and array at begin body case constant declare delay delta
      digits do else elsif end entry exception exit for function generic goto if in interface is
      limited loop mod new not null of or others out overriding package pragma private procedure
      protected raise range record rem renames return reverse select separate some subtype tagged
      task terminate then type until use when while with xor`,
  },
  assembly: {
    comment: ';',
    ignoreCase: true,
    words: `section segment global extern default rel db dw dd dq resb resw resd resq equ times
      mov lea push pop call ret jmp je jne jz jnz jg jge jl jle ja jb jae jbe cmp test add sub inc
      dec mul imul div idiv and or xor not neg shl shr sar syscall int loop rep movsb movzx movsx
      stosb lodsb xchg nop cqo cdq byte word dword qword`,
  },
  awk: {
    comment: '#',
    words: `BEGIN END function func if else while for do break continue return exit next nextfile
      delete in getline print printf switch case default`,
  },
  elixir: {
    comment: '#',
    words: `after and case catch cond def defdelegate defexception defguard defimpl defmacro
      defmodule defp defprotocol defstruct do else end fn for if import in not or quote raise
      receive require rescue super throw try unless unquote use when with alias true false nil`,
  },
  nim: {
    comment: '#',
    words: `addr and as asm bind block break case cast concept const continue converter defer
      discard distinct div do elif else end enum except export finally for from func if import in
      include interface is isnot iterator let macro method mixin mod nil not notin object of or out
      proc ptr raise ref return shl shr static template try tuple type using var when while xor
      yield true false echo`,
  },
  prolog: {
    comment: '%',
    words: `is mod rem dynamic discontiguous initialization module use_module true fail false not
      findall forall bagof setof assert asserta assertz retract between format write writeln nl`,
  },
  raku: {
    comment: '#',
    words: `class role grammar method submethod sub multi proto token rule regex has is does but my
      our state constant if elsif else unless with without given when default for while until loop
      repeat return gather take try CATCH say print put note use module unit where and or not xor
      True False Nil self`,
  },
  // Only at the beginning of a line: elsewhere it may mean something else.
  unknown: { comment: '\\s*(?:#|//|--|;)', onlyFirst: true, words: '' },
};

/** A mode for StreamLanguage. */
export function modeFor(name) {
  const { comment, words, onlyFirst = false, ignoreCase = false } = languages[name];
  const word = new RegExp(`(?:${words.trim().split(/\s+/).join('|') || '(?!)'})\\b`, ignoreCase ? 'i' : '');
  return simpleMode({
    start: [
      { regex: new RegExp(`${comment}.*`), sol: onlyFirst, token: 'comment' },
      { regex: /"(?:[^"\\]|\\.)*"?/, token: 'string' },
      { regex: /'(?:[^'\\\n]|\\.)+'/, token: 'string' },
      { regex: /\b0[xX][\da-fA-F_]+|\b\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?/, token: 'number' },
      { regex: word, token: 'keyword' },
      // Whole words, so that no keyword is found inside a name.
      { regex: /[\w$@]+/, token: 'variable' },
    ],
    languageData: onlyFirst ? {} : { commentTokens: { line: comment } },
  });
}

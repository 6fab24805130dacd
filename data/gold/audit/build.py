#!/usr/bin/env python3
"""Make the drafts and their gold from the hand-marked texts in marked/.

usage: build.py [--check]

marked/SUBJECT-N.md holds a draft with marks: {{rule|words}} is a figure the rule must find fault with, {{~rule|words}} a figure it
must leave alone although it looks like one it would not; {{a+b|words}} is of two rules. The draft without its marks goes to SUBJECT/SUBJECT-N.md, the marks to
findings.jsonl: one object a line with draft, start, end (code points), surface, rule, and fault (true or false).
"""
import glob, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
MARK = re.compile(r'\{\{(~?)([a-z+-]+)\|([^}]*)\}\}')


def strip(text):
    out, marks, at, length = [], [], 0, 0
    for m in MARK.finditer(text):
        out.append(text[at:m.start()])
        length += m.start() - at
        marks += [(length, length + len(m[3]), m[3], rule, not m[1]) for rule in m[2].split('+')]
        out.append(m[3])
        length += len(m[3])
        at = m.end()
    out.append(text[at:])
    return ''.join(out), marks


def main():
    check = '--check' in sys.argv
    files, lines = {}, []
    for path in sorted(glob.glob(f'{HERE}/marked/*.md')):
        name = os.path.basename(path)
        draft = f'{name.rsplit("-", 1)[0]}/{name}'
        text, marks = strip(open(path, encoding='utf-8').read())
        files[draft] = text
        for start, end, surface, rule, fault in marks:
            lines.append(json.dumps({'draft': draft, 'start': start, 'end': end, 'surface': surface, 'rule': rule,
                                     'fault': fault}, ensure_ascii=False))
    files['findings.jsonl'] = '\n'.join(lines) + '\n'
    for name, text in files.items():
        path = f'{HERE}/{name}'
        if check:
            if not os.path.exists(path) or open(path, encoding='utf-8').read() != text:
                sys.exit(f'{name} differs from what marked/ gives: run build.py')
        else:
            open(path, 'w', encoding='utf-8').write(text)


main()

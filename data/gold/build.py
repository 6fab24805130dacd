#!/usr/bin/env python3
"""Make the gold's JSONL and groups from the hand-written files in source/.

usage: build.py [--texts DIR] [--check]

source/NAME.gold lists the figures of one text in text order, one a line, parts divided by " | ":

    surface | kind | unit | value | what | key=words ; key=words ...

value   =5 exact, ~5 approx, -~5 nearly, >=5 at_least, >5 more_than, <=5 at_most, <5 less_than, ^5 up_to,
        5..10 range, 8+-2 attached margin (range with a best), 7/8/11 the same with unequal sides,
        @1e4..1e5 order_of_magnitude
keys    place, period, population, by (attribution, words as in the text), type (person, organisation, document,
        official, generic; none when there is no "by"), optional=true (neither owed nor a false alarm), note
        "same" as the whole value of place, period, by or population repeats the one stated last

Each surface is looked for after the end of the one before; white space in it matches any white space of the text,
and it may not begin or end inside a word or number. A line beginning with "#id" gives the figure below it a name.
source/NAME.groups.json and source/seeds.groups.json refer to figures as "NAME#id".

--texts DIR  take the text of NAME from DIR/NAME.txt where that exists: the text that offsets count in, for formats
             other than plain text (write it with the program's own extraction)
--check      write nothing; fail if what is there differs
"""
import glob, html, json, os, re, sys

HERE = os.path.dirname(os.path.abspath(__file__))
TYPES = {'person': 'named_person', 'organisation': 'organisation', 'document': 'document', 'official': 'official',
         'generic': 'generic'}
HEDGES = [('-~', 'nearly', 'best'), ('>=', 'at_least', 'low'), ('<=', 'at_most', 'high'), ('=', 'exact', 'best'),
          ('~', 'approx', 'best'), ('>', 'more_than', 'low'), ('<', 'less_than', 'high'), ('^', 'up_to', 'high')]


def number(s):
    x = float(s.replace('_', ''))
    return int(x) if x == int(x) else x


def value(spec, where):
    v = {'low': None, 'best': None, 'high': None}
    if '+-' in spec:
        b, m = (number(x) for x in spec.split('+-'))
        v.update(low=round(b - m, 9), best=b, high=round(b + m, 9))
        v = {k: int(x) if x == int(x) else x for k, x in v.items()}
        return v, 'range'
    if '/' in spec:
        v.update(zip(('low', 'best', 'high'), (number(x) for x in spec.split('/'))))
        return v, 'range'
    if '..' in spec:
        lo, hi = spec.lstrip('@').split('..')
        v.update(low=number(lo), high=number(hi))
        return v, 'order_of_magnitude' if spec[0] == '@' else 'range'
    for mark, hedge, slot in HEDGES:
        if spec.startswith(mark):
            v[slot] = number(spec[len(mark):])
            return v, hedge
    sys.exit(f'{where}: value {spec!r} begins with none of the marks')


def words(path):
    text = open(path, encoding='utf-8-sig', newline='').read()
    if path.endswith('.html'):
        text = html.unescape(re.sub(r'<[^>]+>', ' ', text))
    return text


def find(text, surface, after, where):
    body = r'\s+'.join(re.escape(w) for w in surface.split())
    left = r'(?<![\w])' if surface[0].isalnum() else ''
    right = r'(?![\w])' if surface[-1].isalnum() else ''
    m = re.compile(left + body + right).search(text, after)
    if not m:
        sys.exit(f'{where}: {surface!r} does not stand after {text[max(0, after - 40):after]!r}')
    return m.start(), m.end()


def read(path, text):
    rows, names, at, name, last = [], {}, 0, None, {}
    for n, line in enumerate(open(path, encoding='utf8'), 1):
        where, line = f'{os.path.basename(path)}:{n}', line.rstrip('\n')
        if line.startswith('#'):
            name = line[1:].strip()
            continue
        if not line.strip():
            continue
        parts = [p.strip() for p in line.split(' | ')]
        if len(parts) not in (5, 6):
            sys.exit(f'{where}: {len(parts)} parts, not 5 or 6')
        surface, kind, unit, spec, what = parts[:5]
        keys = dict(k.strip().split('=', 1) for k in parts[5].split(';')) if len(parts) == 6 else {}
        for k in list(keys):
            if keys[k] == 'same':
                keys[k] = last[k]
                if k == 'by' and 'type' not in keys:
                    keys['type'] = last['type']
        start, end = find(text, surface, at, where)
        v, hedge = value(spec, where)
        by = keys.get('by')
        if by and ' '.join(by.split()) not in ' '.join(text.replace('*', '').split()):
            sys.exit(f'{where}: attribution {by!r} does not stand in the text')
        if bool(by) != ('type' in keys) and keys.get('type') != 'generic':
            sys.exit(f'{where}: "by" and "type" go together')
        row = {'surface': text[start:end], 'start': start, 'end': end, **v, 'hedge': hedge, 'unit': unit, 'what': what}
        for k in ('population', 'place', 'period'):
            if k in keys:
                row[k] = keys[k]
        row.update(attribution=by, attribution_type=TYPES[keys['type']] if 'type' in keys else 'none', kind=kind)
        if keys.get('optional'):
            row['optional'] = True
        rows.append(row)
        if name:
            names[name] = row
            name = None
        at, last = end, {**last, **keys}
    return rows, names


def groups(path, names):
    def claims(refs):
        out = []
        for ref in refs:
            doc, name = ref.split('#')
            if ref not in names:
                sys.exit(f'{os.path.basename(path)}: no figure {ref}')
            out.append({'doc': doc, 'start': names[ref]['start'], 'surface': names[ref]['surface']})
        return out
    g = json.load(open(path, encoding='utf8'))
    for x in g['groups']:
        x['claims'] = claims(x['claims'])
    for x in g['relations']:
        x['members'] = claims(x['members'])
    return json.dumps(g, ensure_ascii=False, indent=1) + '\n'


def main():
    texts = sys.argv[sys.argv.index('--texts') + 1] if '--texts' in sys.argv else None
    check, stale, total = '--check' in sys.argv, [], 0

    def put(path, content):
        old = open(path, encoding='utf8').read() if os.path.exists(path) else None
        if old != content:
            stale.append(os.path.relpath(path, HERE))
            if not check:
                open(path, 'w', encoding='utf8', newline='\n').write(content)

    for folder, docs, out in (('seeds', os.path.join(HERE, '..', '..', 'seeds'), 'seeds_groups.json'),
                              ('figures', os.path.join(HERE, 'docs'), 'groups.json')):
        names = {}
        for doc in sorted(glob.glob(os.path.join(docs, '*.*'))):
            name = os.path.splitext(os.path.basename(doc))[0]
            source = os.path.join(HERE, 'source', name + '.gold')
            if not os.path.exists(source):
                continue
            taken = texts and os.path.join(texts, name + '.txt')
            text = words(taken if taken and os.path.exists(taken) else doc)
            rows, named = read(source, text)
            total += len(rows)
            names.update({f'{name}#{k}': v for k, v in named.items()})
            put(os.path.join(HERE, folder, name + '.jsonl'),
                ''.join(json.dumps(r, ensure_ascii=False) + '\n' for r in rows))
        source = os.path.join(HERE, 'source', 'seeds.groups.json' if folder == 'seeds' else 'docs.groups.json')
        if os.path.exists(source):
            put(os.path.join(HERE, out), groups(source, names))
    print(f'{total} figures; {"differ" if check else "written"}: {", ".join(stale) or "none"}')
    return 1 if check and stale else 0


if __name__ == '__main__':
    sys.exit(main())

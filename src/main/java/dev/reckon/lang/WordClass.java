package dev.reckon.lang;

/** What a word may be. A word may belong to several classes; the tables of a language pack say which. */
public enum WordClass {
    /** The, a, an. */
    ARTICLE,
    /** In, of, at, from ... */
    PREPOSITION,
    /** And, or, but, while ... */
    CONJUNCTION,
    /** He, it, they, who, which ... */
    PRONOUN,
    /** Is, was, have, may, would ... */
    AUXILIARY,
    /** This, these, some, all, no, every ... */
    DETERMINER,
    /** Adverbs that may stand between a number and its noun or verb: also, only, now, then ... */
    ADVERB,
    /** Not, never, no, nor, deny ... */
    NEGATION,
    MONTH,
    WEEKDAY,
    SEASON,
    /** Words that make the year behind them a year: in, since, during, until, early, late, mid ... */
    YEAR_CUE,
    /** Nouns for persons: people, men, officers, deportees ... */
    PERSON_NOUN,
    /** Nouns that count persons by what befell them: deaths, executions, casualties ... */
    TOLL_NOUN,
    /** Nouns whose number is a label, not an amount: article, section, page, table ... */
    LABEL_NOUN,
    /** Plural nouns without a plural ending: people, children, sheep ... */
    PLURAL_NOUN,
    /** Words ending in s that are no plurals: is, this, was, analysis ... */
    NOT_PLURAL,
    /** Verbs that report what somebody says: estimate, say, put, conclude ... in any form. */
    REPORTING_VERB,
    /** Verbs that report only with a figure right behind them: comes to, arrived at, has, made it. */
    FIGURE_VERB,
    /** Verb forms that are plural nouns as often: lists, counts, claims. */
    NOUN_TOO,
    /** Nouns for a statement of somebody's: estimate, figure, report, study, census ... */
    SOURCE_NOUN,
    /** Adjectives that make a source official: official, government, state ... */
    OFFICIAL,
    /** Nouns for those who say things by trade: historian, economist, scholar, expert ... */
    ROLE_NOUN,
    /** Titles before a name: Dr, Professor, General ... */
    TITLE,
    /** Nouns that make a capitalised name an organisation: commission, ministry, university ... */
    ORGANISATION_NOUN,
    /** Adjectives and determiners of a source nobody names: some, several, most, other, various, modern ... */
    GENERIC_CUE,
    /** Verbs of change: rose, fell, increased ... */
    CHANGE_VERB,
    /** Verbs of change that take "up" or "down" to themselves: crept up, edged down, went up. */
    PARTICLE_VERB,
    /** Words that open a clause of its own: while, whereas, although, but ... */
    CLAUSE_OPENER,
    /** Words that doubt or deny a figure: refute, exaggerated, impossible, deny ... */
    DOUBT,
    /** Words that make a figure a forecast: expect, project, forecast, would ... */
    PROJECTION,
    /** Words that make a figure an estimate: estimate, believe, roughly ... */
    ESTIMATION,
    /** Prepositions that open a place: in, at, across, throughout, within ... */
    PLACE_CUE,
    /** Prepositions that open where something goes or comes from: to, from, into ... */
    MOTION_CUE,
    /** Participles of those whose answers were taken: polled, surveyed, interviewed ... */
    ASKED,
    /** Words that say along which way a length runs: high, deep, wide ... */
    EXTENT,
    /** Words behind which "to" bounds a statement and names no goal: limited to, confined to ... */
    CONFINED,
    /** Adjectives that narrow the name of a place behind them: northern, occupied, greater ... */
    PLACE_MODIFIER,
    /** Common nouns of place after a name: province, county, city, river ... */
    PLACE_NOUN,
    /** Nouns of place that alone point back to a place named before: the country, that city ... */
    REALM_NOUN,
    /** Nouns for events: war, famine, massacre, hurricane, march ... */
    EVENT_NOUN,
    /** Nouns for lengths of time that a text counts in: year, quarter, week, season ... */
    TIME_UNIT,
    /** Nouns that make the words before them an age: the Stalin years, the Soviet period, the Mao era. */
    ERA_NOUN,
    /** Reporting verbs whose subject always says something: say, claim, estimate ... */
    SPEECH_VERB,
    /** Reporting verbs only with a figure or "that" behind them: put, place, hold, accept ... */
    OBJECT_VERB,
    /** Participles between a statement and its maker: released by, compiled by ... */
    MADE_VERB,
    /** Nouns for a statement that gives numbers of itself: estimate, census, report ... */
    STATEMENT_NOUN,
    /** Statement nouns that are as much as their maker's word: estimate, count, forecast ... */
    ESTIMATE_NOUN,
    /** Nouns for what sayers draw on: data, records, photographs ... */
    EVIDENCE_NOUN,
    /** What somebody has when they say something: view, opinion, reckoning ... */
    OPINION_NOUN,
    /** Nouns for the number itself: figure, toll, total, rate ... */
    FIGURE_NOUN,
    /** Words that may stand between a verb and its figure: far, further, higher, a floor of ... */
    LEAD_WORD,
    /** Words that may stand between a subject and its verb: itself, first, further ... */
    SUBJECT_TAIL,
    /** Words behind the level of an interval: confidence, uncertainty, CI ... */
    INTERVAL_NOUN,
    /** Words behind which stands what a value is compared with: "to 8.5 from 8.7", "compared with 8.7". */
    COMPARISON,
    /** Superlatives that do not end in -est: most, worst, least, first, record. */
    SUPERLATIVE,
    /** Participles with "by" and who says so behind them: estimated by, reported by ... */
    AGENT_VERB,
    /** Participles that are never the past tense: given, shown, spoken ... */
    PURE_PARTICIPLE,
    /** Figure verbs that also say what somebody owns or attains: have, reach, raise ... */
    OWNING_VERB,
    /** Figure verbs only statements are the subject of: stand at, amount to ... */
    STATEMENT_VERB,
    /** Letters that stand before an amount of money, often glued to it: USD, Rs, RM ... */
    MONEY_SIGN,
    /** Names of ratios of two like things: ratio, OR, HR, IRR, relative risk ... */
    RATIO_NAME,
    /** Nouns over a column whose numbers say which row it is, not how much: age, year, rank ... */
    ROW_LABEL,
    /** Words that are looked for by their form alone and stand in no other table. */
    ANCHOR;

    /** Returns the bit that stands for this class in {@link Word#classes()}; used within one run only, never stored. */
    @SuppressWarnings("EnumOrdinal")
    long bit() {
        return 1L << ordinal();
    }
}

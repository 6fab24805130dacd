package dev.reckon.audit;

/** What was done with numbers to get another. */
enum Way {
    SUM("sum"),
    DIFFERENCE("difference"),
    RATIO("ratio"),
    SHARE("percent-of"),
    RATE("rate");

    private final String rule;

    Way(String rule) {
        this.rule = rule;
    }

    /** Returns the rule that says when it was done wrongly. */
    String rule() {
        return rule;
    }
}

package dev.billaudit.corpus;

/** A carrier of the corpus, with the words its own exports use. */
enum Carrier {
    MOBILE("china-mobile", "中国移动", "138"),
    UNICOM("china-unicom", "中国联通", "186"),
    TELECOM("china-telecom", "中国电信", "189");

    final String id;
    final String name;
    final String prefix;

    Carrier(String id, String name, String prefix) {
        this.id = id;
        this.name = name;
        this.prefix = prefix;
    }
}

package org.huanjie.count.engine.figure;

import java.util.List;

/** 数据错误 — a count that cannot be, or a file that cannot be read, at one place: {@code posts[0].tally[2].votes}. */
public record Fault(String path, Code code, List<Object> arguments) {

    public static Fault at(String path, Code code, Object... arguments) {
        return new Fault(path, code, List.of(arguments));
    }

    public Wording text() {
        return new Wording(code.key, arguments);
    }

    /** 错误种类 — each with the key of its text. */
    public enum Code {
        NOT_JSON("fault.not_json"),
        NOT_UTF8("fault.not_utf8"),
        TOO_LONG("fault.too_long"),
        TOO_DEEP("fault.too_deep"),
        DUPLICATE_KEY("fault.duplicate_key"),
        NOT_CSV("fault.not_csv"),
        CONTROL_CHARACTER("fault.control_character"),
        BALLOT_COLUMNS("fault.ballot_columns"),
        BALLOT_FIELDS("fault.ballot_fields"),
        UNKNOWN_PERSON("fault.unknown_person"),
        BALLOTS_NOT_RECOVERED("fault.ballots_not_recovered"),
        UNKNOWN_KEY("fault.unknown_key"),
        MISSING_KEY("fault.missing_key"),
        WRONG_TYPE("fault.wrong_type"),
        NOT_INTEGER("fault.not_integer"),
        TOO_LARGE("fault.too_large"),
        UNKNOWN_VALUE("fault.unknown_value"),
        BLANK_TEXT("fault.blank_text"),
        NOT_TEXT("fault.not_text"),
        NEGATIVE("fault.negative"),
        NO_SEATS("fault.no_seats"),
        NO_POSTS("fault.no_posts"),
        POST_TWICE("fault.post_twice"),
        POST_ORDER("fault.post_order"),
        PERSON_TWICE("fault.person_twice"),
        TWO_SEXES("fault.two_sexes"),
        NOT_A_PAIR("fault.not_a_pair"),
        SELF_RELATIVE("fault.self_relative"),
        EDITION_OF_ANOTHER_BODY("fault.edition_of_another_body"),
        RECALL_OF_ONE("fault.recall_of_one"),
        DECIDED_ABOVE_SEATS("fault.decided_above_seats"),
        DECIDED_IN_A_LATER_ROUND("fault.decided_in_a_later_round"),
        PRESENT_ABOVE_ENTITLED("fault.present_above_entitled"),
        ISSUED_ABOVE_REGISTERED("fault.issued_above_registered"),
        ISSUED_ABOVE_PRESENT("fault.issued_above_present"),
        BLANK_AND_VOID_ABOVE_RECOVERED("fault.blank_and_void_above_recovered"),
        PERSON_ABOVE_BALLOTS("fault.person_above_ballots"),
        VOTES_ABOVE_BALLOTS("fault.votes_above_ballots"),
        ROLL_DOWN_ABOVE_BALLOTS("fault.roll_down_above_ballots");

        private final String key;

        Code(String key) {
            this.key = key;
        }

        /** The code as it stands in a file. */
        public String id() {
            return key.substring("fault.".length());
        }
    }
}

package org.huanjie.access.kept;

import java.util.OptionalInt;
import org.huanjie.shell.Worded;

/** 个人信息保存期限 — until when it is kept; what ends by itself, and what stays because nothing may or does take it away. */
public enum DataTerm implements Worded {
    /** the papers of a review, so many days after the result unless the county sets others */
    REVIEW_PAPERS(true, 365),
    /** the papers of a report, so many days after it was closed unless the county sets others; at once where nothing was found */
    REPORT_PAPERS(true, 365),
    /** a list sent to an organ: until it answers, at most so many days */
    REQUEST(true, 30),
    /** the publication of the list of candidates */
    LISTED(true),
    /** the result of the election */
    RESULT(true),
    /** it is done with, and the opening of the poll at last */
    POLL_OPENED(true),
    /** the declaration of the result */
    DECLARED(true),
    /** the close of the count */
    COUNT_CLOSED(true),
    /** so many days after the result: what help somebody needed to vote */
    HELP(true, 30),
    /** the archiving of the election */
    ARCHIVED(true),
    /** the end of the election, once answered */
    OBJECTION_CONTACT(true),
    /** as long as the election's papers */
    PAPERS(true),
    /** the file is loaded, or another takes its place */
    FAULTY_FILE(true),
    /** as many days as the county sets; none while it has set no number */
    FILES(true),
    /** the same for pictures of visits */
    PHOTOS(true),
    /** it is changed, spent or reset */
    CHANGED(true),
    /** its person or the office removes it */
    PASSKEY(true),
    /** five minutes, in which a passkey answers */
    CHALLENGE(true, 5),
    /** signed out, or unused for too long */
    SESSION(true),
    /** so many days after the try */
    ATTEMPTS(true, 30),
    /** so many days after the day */
    DENIALS(true, 90),
    /** so many days after it was sent at most; sooner where its purpose is over sooner */
    MESSAGES(true, 90),
    /** its person removes it, or the account is closed */
    CONTACTS(true),
    /** who rode and who drove: so many days after the vote */
    RIDES(true, 30),
    /** who signed a petition for a recall: until it is admitted, taken back, or falls with the seat; so many days after it was handed in at most */
    PETITION(true, 180),
    /** the person leaves the list */
    MEMBERSHIP(true),
    /** the election's record is its archive */
    RECORD_STAYS(false),
    /** the chained ledger is never changed */
    LEDGER_STAYS(false),
    /** who did what answers for it as long as the record stands */
    ACTS_STAY(false),
    /** accounts are closed and not removed, since acts name them */
    ACCOUNT_STAYS(false),
    /** who looked is for whoever was looked at */
    LOOKS_STAY(false),
    /** nobody has set an end, and nothing takes it away */
    NO_TERM(false);

    private final boolean ends;
    private final OptionalInt number;

    DataTerm(boolean ends) {
        this.ends = ends;
        this.number = OptionalInt.empty();
    }

    DataTerm(boolean ends, int number) {
        this.ends = ends;
        this.number = OptionalInt.of(number);
    }

    /** Whether the program takes it away when its time is over. */
    public boolean ends() {
        return ends;
    }

    /** The days or minutes that its sentence names; 0 where it names none. */
    public int number() {
        return number.orElse(0);
    }

    @Override
    public String key() {
        return "kept.term." + name();
    }
}

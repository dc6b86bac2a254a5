package org.huanjie.seat.history;

import java.util.Optional;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 席位拒绝理由 — why a seat does not fall free, is not voted on, or is not filled. */
public enum SeatRefusal implements Refusal {
    NOT_SITTING("R-VC-3", "tenure"),
    NO_DOCUMENT("R-AF-6", "document"),
    IN_FUTURE("R-AF-6"),
    BEFORE_SITTING("R-AF-6"),
    RESIGNING_ALREADY("R-AF-8", "tenure"),
    NO_RESIGNATION("R-AF-8"),
    BEFORE_LETTER("R-AF-8", "held"),
    WRONG_MEETING("R-AF-8", "kind"),
    APPRAISED_ALREADY("R-AF-6", "year"),
    NO_ENDING("R-AF-6"),
    ANNOUNCED_ALREADY("R-AF-6"),
    ANNOUNCED_BEFORE("R-AF-6", "announced"),
    NO_REASONS("R-AF-5", "reasons"),
    PETITION_OPEN("R-AF-5", "tenure"),
    NO_PETITION("R-AF-5"),
    TOO_FEW_SIGNED("R-AF-5"),
    NOT_ON_ROLL("R-AF-5", "signers"),
    SEVERAL_OF_THE_NAME("R-AF-5", "signers"),
    SIGNED_ALREADY("R-AF-5", "signers"),
    NO_SIGNER("R-AF-5", "signers"),
    NO_WHOLE("R-AF-5", "whole"),
    NOT_HEARD("R-AF-5"),
    NO_DEFENCE("R-AF-5", "words"),
    HEARD_LATE("R-AF-5"),
    MEMBER_RUNS_IT("R-EC-5"),
    ONE_SEAT_OF_THE_MEMBER("R-AF-5"),
    NO_PROCEDURE("R-AF-7", "procedure"),
    NO_FREE_SEAT("R-AF-7"),
    ABOVE_FREE("R-AF-7"),
    NO_CONVENER("R-AF-7", "convener"),
    OTHER_SEATS("R-AF-7"),
    OTHER_RULES("R-AF-7"),
    OTHER_POSTS("R-AF-7");

    private final String rule;
    private final String field;

    SeatRefusal(String rule) {
        this(rule, "");
    }

    /** Of what was typed into this field. */
    SeatRefusal(String rule, String field) {
        this.rule = rule;
        this.field = field;
    }

    @Override
    public Reason of(Object... arguments) {
        return Refusal.super.of(arguments).at(field);
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "seat";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(
                switch (this) {
                    case OTHER_SEATS -> new Reason.Remedy("election", "/start");
                    case OTHER_RULES, ONE_SEAT_OF_THE_MEMBER -> new Reason.Remedy("election", "/rules");
                    case OTHER_POSTS -> new Reason.Remedy("election", "/choices");
                    case MEMBER_RUNS_IT -> new Reason.Remedy("election", "/committee");
                    default -> new Reason.Remedy("seat", "/seats");
                });
    }
}

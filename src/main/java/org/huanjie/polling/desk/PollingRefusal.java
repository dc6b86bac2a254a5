package org.huanjie.polling.desk;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Refusal;

/** 投票拒绝理由 — why a step of a vote, from its preparation to the handing over, is refused. */
public enum PollingRefusal implements Refusal {
    BALLOTS_NUMBER("S20"),
    DESKS_HOLD_MORE("S20"),
    DESK_NAME("polling"),
    GIVEN_NUMBER("S20"),
    MORE_THAN_RECEIVED("S20"),
    NO_DESK("polling"),
    STAFF_NAME("R-PL-5"),
    TOO_FEW_BALLOTS("S20"),
    NO_DESKS("S18"),
    NOBODY_AS("R-PL-5"),
    NOT_PREPARING("polling"),
    NOT_ON_STAFF("R-PL-5"),
    NOT_KIN("R-PL-6"),
    STAFF_WHICH("R-PL-6"),
    STAFF_NOT_THAT("R-PL-6"),
    STAFF_CANDIDATE("R-PL-6"),
    STAFF_UNDECLARED("R-PL-6"),
    STAFF_KIN("R-PL-6"),
    NOT_ON_ROLL("R-RG-1"),
    NOT_SIGNED_IN("R-PL-5"),
    NO_PROXY("R-PX-1"),
    NOT_AWAY("R-PX-1"),
    NO_KINSHIP("R-PX-1"),
    AGENT_CANDIDATE("R-PX-4"),
    PROXY_NOT_ON_ROLL("R-PX-1"),
    NO_PROXIES_HERE("R-PX-7"),
    PROXY_LATE("R-PX-5"),
    PROXY_NOT_REGISTERED("R-PX-1"),
    OWN_AGENT("R-PX-1"),
    DELEGATED_ALREADY("R-PX-1"),
    TOO_MANY_PROXIES("R-PX-3"),
    SUB_DELEGATION("R-PX-4"),
    SECOND_ROLE("second"),
    NOT_PRESENT("R-PL-5"),
    SECOND("second"),
    OPENED_ALREADY("polling"),
    CLOSED("polling"),
    NUMBERS_CHANGED("polling"),
    KEY_LOST("polling"),
    NO_MEETING_NOW("polling"),
    COUNTED_ALREADY("polling"),
    ACCOUNT_NUMBERS("R-BV-1"),
    ACCOUNT("R-BV-1"),
    MORE_THAN_PRESENT("R-BV-1"),
    NOT_MARKED("polling"),
    NOT_AGENT("R-PX-1"),
    NOT_APPLIED("R-PL-3"),
    NO_BALLOTS("polling"),
    NOT_ONE_VOTER("R-PL-3"),
    KIN_OF_WHOM("R-PL-6"),
    NOT_THE_DAY("R-PL-2"),
    NOT_THE_ROUND_DAY("R-WN-8"),
    NOT_OPENED("polling"),
    STILL_OPEN("polling"),
    MARKS_DIFFER("R-BV-1"),
    SEAL_NUMBER("R-PL-4"),
    SEAL_USED("R-PL-4"),
    VENUE_OPEN("?"),
    VENUE_MISSING("?"),
    BOOTHS_OPEN("R-PL-1"),
    NO_BOXES("R-PL-4"),
    NOT_TAKEN_OVER("R-WN-4"),
    BOX_NOT_SEALED("R-PL-4"),
    MOBILE_STAFF("R-PL-3"),
    NO_MOBILE_BOX("R-PL-3"),
    NO_APPLICANTS("R-PL-3"),
    NOT_CALLED("R-PL-5"),
    NOBODY_THERE("R-PL-5"),
    OPENING_UNSIGNED("R-PL-5"),
    COMMITTEE_DECIDES("R-PL-4"),
    NOTHING_TO_DECIDE("R-AF-4"),
    NOT_MISREAD("R-PL-4"),
    STILL_VOTING("R-PL-3"),
    SLOT_SEALED("R-PL-3"),
    BOX_NOT_CLOSED("R-PL-3"),
    NOT_MIXED("R-BV-7"),
    SEALS_UNCHECKED("R-PL-4"),
    SEALS_DIFFER("R-PL-4"),
    MIXED_ALREADY("R-BV-7"),
    SLOT_OPEN("R-PL-3"),
    BOX_OUT("R-PL-3"),
    NO_BOX("polling"),
    BOOTHS_NUMBER("R-PL-1"),
    MISSING_TEXT("?"),
    BOX_NAME("polling"),
    BOX_THERE("polling"),
    PRESENCE_WITNESS("R-PL-5"),
    PRESENCE_NOT_LISTED("R-PL-5"),
    PRESENCE_NOT_CALLED("R-PL-5"),
    PRESENCE_ALREADY("R-PL-5"),
    WITNESS_ABSENT("R-PL-5"),
    NOT_COUNTED_YET("R-PL-5"),
    COUNT_UNSIGNED("R-PL-5"),
    WHO_LOOKED("R-PL-5"),
    OPENING_CLOSED("polling"),
    NOTHING_LOST("polling"),
    NOT_PACKED("R-AF-3"),
    BAG_DIFFERS("R-AF-4"),
    OWN_READING("R-AF-4"),
    BAG_THERE("R-AF-3"),
    BAG_CONTENTS("R-AF-3"),
    ARCHIVE_PLACE("R-AF-4"),
    RETENTION("R-AF-3"),
    BAG_UNCHECKED("R-AF-4"),
    NOT_RECEIVED("R-AF-4"),
    VILLAGE_GIVES("R-AF-4"),
    KEEPER_GIVES("R-AF-4"),
    NOTHING_GIVEN("R-AF-4"),
    TOWN_RECEIVES("R-AF-4"),
    OWN_RECEIPT("R-AF-4"),
    NOT_PACKING("R-AF-3"),
    BAGS_RECOVERED("R-AF-3"),
    BAGS_UNUSED("R-AF-3"),
    BAGS_SPOILED("R-AF-3");

    private static final Set<PollingRefusal> OF_THE_ARCHIVE = EnumSet.of(
            NOTHING_TO_DECIDE,
            NOT_PACKED,
            BAG_DIFFERS,
            OWN_READING,
            BAG_THERE,
            BAG_CONTENTS,
            ARCHIVE_PLACE,
            RETENTION,
            BAG_UNCHECKED,
            NOT_RECEIVED,
            VILLAGE_GIVES,
            KEEPER_GIVES,
            NOTHING_GIVEN,
            TOWN_RECEIVES,
            OWN_RECEIPT,
            NOT_PACKING,
            BAGS_RECOVERED,
            BAGS_UNUSED,
            BAGS_SPOILED);

    private final String rule;

    PollingRefusal(String rule) {
        this.rule = rule;
    }

    @Override
    public String rule() {
        return rule;
    }

    @Override
    public String family() {
        return "polling.refused";
    }

    @Override
    public Optional<Reason.Remedy> remedy() {
        return Optional.of(
                switch (this) {
                    case NOT_THE_DAY -> new Reason.Remedy("election", "/postponement");
                    case NOT_THE_ROUND_DAY -> new Reason.Remedy("rounds", "");
                    default -> new Reason.Remedy("polling", OF_THE_ARCHIVE.contains(this) ? "/archive" : "/polling");
                });
    }
}

package org.huanjie.polling.slip;

import java.util.Locale;
import org.huanjie.roll.voter.VoterId;

/** 参选证 — a voter's slip: its number, and whether it was handed out or is lost. */
public record VoterSlip(VoterId voter, int number, boolean issued, boolean lost) {

    /** As it is printed, and as it is typed at a desk: C0012. */
    public String said() {
        return said(number);
    }

    static String said(int number) {
        return String.format(Locale.ROOT, "C%04d", number);
    }
}

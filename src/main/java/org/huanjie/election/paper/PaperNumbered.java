package org.huanjie.election.paper;

import org.huanjie.ledger.Act;

/** 文书编号设定 — the public fact that a county's office gave a paper its number and title; {@code village} is the county. */
record PaperNumbered(String village, ElectionPaper paper, String number, String title, String by) implements Act {

    @Override
    public String kind() {
        return "election.paper-numbered";
    }
}

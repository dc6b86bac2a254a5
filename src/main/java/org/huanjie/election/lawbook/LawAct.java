package org.huanjie.election.lawbook;

import org.huanjie.ledger.Act;

/** 法规文件行为 — what is done about the files of the law that must be provable. */
sealed interface LawAct extends Act {

    /** A county's office brought a file of holidays or of an edition. */
    record Brought(String village, LawFile.Kind what, String name, String hash, String by) implements LawAct {
        @Override
        public String kind() {
            return "election.law-file-brought";
        }
    }

    /** Another person of the office confirmed it: days and rules go by it from now on. */
    record Confirmed(String village, LawFile.Kind what, String name, String hash, String by) implements LawAct {
        @Override
        public String kind() {
            return "election.law-file-confirmed";
        }
    }

    /** A file that nobody had confirmed was dropped. */
    record Dropped(String village, LawFile.Kind what, String name, String hash, String by) implements LawAct {
        @Override
        public String kind() {
            return "election.law-file-dropped";
        }
    }
}

package org.huanjie.candidacy.review.remedy;

import java.util.UUID;
import org.huanjie.ledger.Act;

/** 救济行为 — notices, bars, answers and appeals, each by its review alone: nobody is named, and nothing of their content is said. */
sealed interface RemedyAct extends Act {

    /** The person has the notice in writing. */
    record NoticeHanded(String village, UUID review, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.notice-handed";
        }
    }

    /** The election committee decided that a person is not put on the list. */
    record BarDecided(String village, UUID review, UUID bar, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.bar-decided";
        }
    }

    /** Somebody who had not decided confirmed it. */
    record BarConfirmed(String village, UUID review, UUID bar, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.bar-confirmed";
        }
    }

    /** It ended: not confirmed in time, by an appeal, or taken back. */
    record BarEnded(String village, UUID review, UUID bar, String because, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.bar-ended";
        }
    }

    /** The person answered in writing. */
    record AnswerReceived(String village, UUID review, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.answer-received";
        }
    }

    /** The person appealed. */
    record AppealReceived(String village, UUID review, UUID appeal, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.appeal-received";
        }
    }

    /** The appeal was decided, or granted because nobody decided it in time. */
    record AppealDecided(String village, UUID review, UUID appeal, String by) implements RemedyAct {
        @Override
        public String kind() {
            return "candidacy.appeal-decided";
        }
    }
}

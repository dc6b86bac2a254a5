package org.huanjie.candidacy.review.criterion;

import java.time.LocalDate;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.jspecify.annotations.Nullable;

/** 条件行为 — what is done about the criteria of reviews that must be provable. */
sealed interface CriterionAct extends Act {

    /** A county adopted an edition for its elections from a day on. */
    record Adopted(String village, String edition, LocalDate fromDay, String document, String by)
            implements CriterionAct {
        @Override
        public String kind() {
            return "candidacy.edition-adopted";
        }
    }

    /** A county brought an edition of its own, of so many criteria. */
    record Brought(String village, String edition, int criteria, String by) implements CriterionAct {
        @Override
        public String kind() {
            return "candidacy.edition-brought";
        }
    }

    /** A village's meeting passed a condition of its own. */
    record PassedByVillage(String village, ElectionId election, String item, String by) implements CriterionAct {
        @Override
        public String kind() {
            return "candidacy.village-criterion-passed";
        }
    }

    /** A county set a number of its reviews, or took it back. */
    record SettingSet(String village, String name, @Nullable Integer value, String by) implements CriterionAct {
        @Override
        public String kind() {
            return "candidacy.review-setting-set";
        }
    }
}

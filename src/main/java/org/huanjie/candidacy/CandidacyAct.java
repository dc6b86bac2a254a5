package org.huanjie.candidacy;

import org.huanjie.election.stage.ElectionId;
import org.huanjie.ledger.Act;
import org.huanjie.roll.voter.VoterId;

/** 提名行为 — what is done in nominating that must be provable. */
sealed interface CandidacyAct extends Act {

    /** A person was entered for a post. */
    record Entered(String village, ElectionId election, VoterId person, String post, String channel, String by)
            implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.entered";
        }
    }

    /** A person withdrew, in writing. */
    record Withdrew(String village, ElectionId election, VoterId person, String post, String by)
            implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.withdrew";
        }
    }

    /** A person took the withdrawal back. */
    record Returned(String village, ElectionId election, VoterId person, String post, String by)
            implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.returned";
        }
    }

    /** Two people were declared near relatives. */
    record KinshipDeclared(String village, ElectionId election, VoterId one, VoterId other, String relation, String by)
            implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.kinship-declared";
        }
    }

    /** A kinship declared by mistake was taken off the record. */
    record KinshipRetracted(String village, ElectionId election, VoterId one, VoterId other, String by)
            implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.kinship-retracted";
        }
    }

    /** A result put these people up for a further vote. */
    record StoodAgain(String village, ElectionId election, VoterId person, String post, String by)
            implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.stood-again";
        }
    }

    /** A person was confirmed to be another than the election committee's member of the same name. */
    record NamesakeConfirmed(String village, ElectionId election, VoterId person, String by) implements CandidacyAct {
        @Override
        public String kind() {
            return "candidacy.namesake-confirmed";
        }
    }
}

package org.huanjie.seat.ending;

import java.time.LocalDate;
import java.util.List;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.ledger.Act;
import org.huanjie.seat.history.EndKind;

/** 席位行为 — the public facts of how seats fall free and are filled; never a ground of health or of a sentence, nor who signed. */
public sealed interface SeatAct extends Act {

    /** 提出辞职 — a member hands in a resignation. */
    record Resigning(String village, Body body, Post post, String name, LocalDate filed, String by) implements SeatAct {
        @Override
        public String kind() {
            return "seat.resigning";
        }
    }

    /** 撤回辞职 — the member takes it back before a meeting has accepted it. */
    record ResignationWithdrawn(String village, String name, String by) implements SeatAct {
        @Override
        public String kind() {
            return "seat.resignation-withdrawn";
        }
    }

    /** 民主评议 — a member is appraised by a meeting. */
    record Appraised(String village, String name, int year, boolean fit, int due, int present, int inFavour, String by)
            implements SeatAct {
        @Override
        public String kind() {
            return "seat.appraised";
        }
    }

    /** 席位出缺 — somebody sits no more. */
    record SeatFree(String village, Body body, Post post, String name, EndKind how, LocalDate on, String by)
            implements SeatAct {
        @Override
        public String kind() {
            return "seat.free";
        }
    }

    /** 出缺公告 — it was announced. */
    record EndAnnounced(String village, String name, EndKind how, LocalDate announced, String by) implements SeatAct {
        @Override
        public String kind() {
            return "seat.announced";
        }
    }

    /** 提出罢免 — a petition for the recall of a member is handed in. */
    record PetitionFiled(String village, Post post, String name, String byWhom, int whole, String by)
            implements SeatAct {
        @Override
        public String kind() {
            return "seat.petition-filed";
        }
    }

    /** 撤回罢免 — the petition falls. */
    record PetitionDropped(String village, String name, String by) implements SeatAct {
        @Override
        public String kind() {
            return "seat.petition-dropped";
        }
    }

    /** 罢免要求失效 — nobody carried it on in time, or its member sits no more. */
    record PetitionLapsed(String village, String name, String by) implements SeatAct {
        @Override
        public String kind() {
            return "seat.petition-lapsed";
        }
    }

    /** 受理罢免 — enough have signed, and the vote is opened. */
    record PetitionAdmitted(
            String village, Post post, String name, String byWhom, int signers, int whole, ElectionId recall, String by)
            implements SeatAct {
        @Override
        public String kind() {
            return "seat.petition-admitted";
        }
    }

    /** 申辩 — the member was heard, or was invited and declined. */
    record MemberHeard(String village, String name, LocalDate on, boolean declined, String by) implements SeatAct {
        @Override
        public String kind() {
            return "seat.member-heard";
        }
    }

    /** 开启补选 — free seats are to be filled. */
    record FillingOpened(
            String village, Body body, Procedure procedure, List<PostSeats> seats, String convener, String by)
            implements SeatAct {
        @Override
        public String kind() {
            return "seat.filling-opened";
        }
    }
}

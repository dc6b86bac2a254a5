package org.huanjie.election.amendment;

import java.time.LocalDate;
import java.util.UUID;
import org.huanjie.election.meeting.Meeting;
import org.huanjie.election.meeting.MeetingKind;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.paper.Document;
import org.huanjie.election.paper.DocumentKind;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.ledger.Act;
import org.huanjie.shell.text.Digests;

/** 改正行为 — the public facts of records that were put right; the reason stands in the record, its digest here. */
public sealed interface AmendmentAct extends Act {

    /** 会议改正 — the numbers of a meeting as they are now right. */
    record MeetingCorrected(
            String village,
            Body body,
            UUID meeting,
            MeetingPurpose purpose,
            MeetingKind of,
            LocalDate held,
            int due,
            int present,
            int inFavour,
            String reason,
            String by)
            implements AmendmentAct {

        static MeetingCorrected of(Election election, Meeting meeting, String why, String by) {
            return new MeetingCorrected(
                    election.village(),
                    election.body(),
                    meeting.id(),
                    meeting.purpose(),
                    meeting.kind(),
                    meeting.held(),
                    meeting.due(),
                    meeting.present(),
                    meeting.inFavour(),
                    Digests.hex(why),
                    by);
        }

        @Override
        public String kind() {
            return "election.meeting-corrected";
        }
    }

    /** 会议撤销 — that a meeting on record was never held so. */
    record MeetingWithdrawn(
            String village, Body body, UUID meeting, MeetingPurpose purpose, LocalDate held, String reason, String by)
            implements AmendmentAct {
        @Override
        public String kind() {
            return "election.meeting-withdrawn";
        }
    }

    /** 文件改正 — title, number and day of a paper as they are now right. */
    record DocumentCorrected(
            String village,
            Body body,
            DocumentKind document,
            String title,
            String number,
            LocalDate dated,
            String reason,
            String by)
            implements AmendmentAct {

        static DocumentCorrected of(Election election, Document document, String why, String by) {
            return new DocumentCorrected(
                    election.village(),
                    election.body(),
                    document.kind(),
                    document.title(),
                    document.number(),
                    document.dated(),
                    Digests.hex(why),
                    by);
        }

        @Override
        public String kind() {
            return "election.document-corrected";
        }
    }

    /** 文件撤销 — that a paper on record is none. */
    record DocumentWithdrawn(
            String village, Body body, DocumentKind document, String title, String number, String reason, String by)
            implements AmendmentAct {
        @Override
        public String kind() {
            return "election.document-withdrawn";
        }
    }
}

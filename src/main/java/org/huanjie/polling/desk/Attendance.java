package org.huanjie.polling.desk;

import java.util.Optional;
import org.huanjie.election.meeting.MeetingPurpose;
import org.huanjie.election.meeting.Meetings;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.springframework.stereotype.Component;

/** 到会 — due and present of the meeting that elects a body, as the election recorded it. */
@Component
public class Attendance {

    /** 应到、实到 — how many had the right to be there, and how many of them were. */
    public record Attended(int due, int present) {}

    private final Meetings meetings;

    Attendance(Meetings meetings) {
        this.meetings = meetings;
    }

    /** The last meeting that was recorded for it. */
    public Optional<Attended> of(Election election) {
        if (election.body() == Body.VILLAGERS_COMMITTEE) {
            return Optional.empty();
        }
        return meetings.of(election.id()).stream()
                .filter(meeting -> meeting.purpose() == purpose(election.body()))
                .reduce((first, last) -> last)
                .map(meeting -> new Attended(meeting.due(), meeting.present()));
    }

    private static MeetingPurpose purpose(Body body) {
        return body == Body.PARTY_BRANCH ? MeetingPurpose.PARTY_ELECTION : MeetingPurpose.SUPERVISORS;
    }
}

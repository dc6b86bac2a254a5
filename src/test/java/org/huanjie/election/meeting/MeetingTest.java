package org.huanjie.election.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.law.Edition;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 会议 — what keeps a meeting from having decided. */
class MeetingTest {

    private static final LocalDate HELD = LocalDate.of(2017, 1, 24);

    @Test
    void aMeetingWithNoticeQuorumAndMajorityDecided() {
        assertThat(meeting(MeetingKind.REPRESENTATIVES, 3, 30, 20, 11).against(Edition.ZJ2012))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"REPRESENTATIVES, 3", "VILLAGERS, 10", "HOUSEHOLDS, 10", "GROUP, 0"})
    void noticeCountsToTheDay(MeetingKind kind, int days) {
        assertThat(meeting(kind, days, 30, 30, 30).against(Edition.ZJ2012)).isEmpty();
        if (days > 0) {
            assertThat(meeting(kind, days - 1, 30, 30, 30).against(Edition.ZJ2012))
                    .extracting(Reason::key)
                    .containsExactly("election.meeting.short-notice");
        }
    }

    @Test
    void everyReasonIsGivenAtOnceWithItsNumbers() {
        var reasons = meeting(MeetingKind.REPRESENTATIVES, 0, 30, 19, 9).against(Edition.ZJ2012);
        assertThat(reasons)
                .extracting(Reason::key)
                .containsExactly(
                        "election.meeting.short-notice", "election.meeting.no-quorum", "election.meeting.no-majority");
        assertThat(reasons.get(1).arguments()).containsExactly(MeetingKind.REPRESENTATIVES, 30, 19, 20);
        assertThat(reasons.get(2).arguments()).containsExactly(MeetingKind.REPRESENTATIVES, 19, 9, 10);
    }

    @Test
    void exactlyHalfInFavourIsNoMajority() {
        assertThat(meeting(MeetingKind.REPRESENTATIVES, 3, 30, 20, 10).against(Edition.ZJ2012))
                .extracting(Reason::key)
                .containsExactly("election.meeting.no-majority");
    }

    @Test
    void exactlyHalfOfTheVillagersIsNoQuorum() {
        assertThat(meeting(MeetingKind.VILLAGERS, 10, 1000, 500, 500).against(Edition.ZJ2012))
                .hasSize(1);
        assertThat(meeting(MeetingKind.VILLAGERS, 10, 1000, 501, 300).against(Edition.ZJ2012))
                .isEmpty();
    }

    private static Meeting meeting(MeetingKind kind, int notice, int due, int present, int inFavour) {
        return new Meeting(
                new UUID(0, 1),
                new ElectionId(new UUID(0, 2)),
                MeetingPurpose.COMMITTEE,
                kind,
                Optional.empty(),
                HELD.minusDays(notice),
                HELD,
                due,
                present,
                inFavour);
    }
}

package org.huanjie.election.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Election;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.election.stage.PostSeats;
import org.huanjie.election.stage.Procedure;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.StageTable;
import org.huanjie.law.Edition;
import org.huanjie.law.Round;
import org.huanjie.law.Rulebook;
import org.huanjie.law.Setting;
import org.huanjie.law.Settings;
import org.huanjie.shell.Reason;
import org.junit.jupiter.api.Test;

/** 选举办法核对 — posts, seats and settings of a draft. */
class RulesCheckTest {

    private static final Election ELECTION = new Election(
            new ElectionId(new UUID(0, 1)),
            new UUID(0, 2),
            "900001100200",
            StageTable.of(Body.VILLAGERS_COMMITTEE, Procedure.TERM),
            Stage.STARTED,
            4,
            LocalDate.of(2017, 3, 4),
            Round.FIRST,
            1,
            new ElectionId(new UUID(0, 1)),
            null,
            null);

    @Test
    void aChairAndMembersThatAddUpAreFine() {
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 3)), Map.of()))
                .isEmpty();
    }

    @Test
    void seatsMustAddUpToTheFixedOnes() {
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 2)), Map.of()))
                .containsExactly("election.rules.seats");
    }

    @Test
    void thereIsOneChair() {
        assertThat(draft(List.of(seats(Post.CHAIR, 2), seats(Post.MEMBER, 2)), Map.of()))
                .containsExactly("election.rules.one-chair");
        assertThat(draft(List.of(seats(Post.MEMBER, 4)), Map.of())).containsExactly("election.rules.one-chair");
    }

    @Test
    void aPostOfAnotherBodyOrTwiceTheSameIsRefused() {
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.SECRETARY, 3)), Map.of()))
                .containsExactly("election.rules.post");
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 1), seats(Post.MEMBER, 2)), Map.of()))
                .containsExactly("election.rules.post");
    }

    @Test
    void negativeSeatsCannotBalanceTooMany() {
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 5), seats(Post.VICE_CHAIR, -2)), Map.of()))
                .containsExactly("election.rules.post");
    }

    @Test
    void whatTheEditionSaysNoVillageChanges() {
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 3)), Map.of(Setting.TERM_YEARS, "5")))
                .containsExactly("election.rules.by-edition");
    }

    @Test
    void anUnknownValueIsRefused() {
        assertThat(draft(List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 3)), Map.of(Setting.MAX_PROXIES, "9")))
                .containsExactly("election.rules.value");
    }

    @Test
    void aWomansOwnPostIsThereExactlyWhereTheVillageSoRuled() {
        var posts = List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 2), seats(Post.WOMAN_MEMBER, 1));
        assertThat(draft(posts, Map.of())).containsExactly("election.rules.women");
        assertThat(draft(posts, Map.of(Setting.WOMEN_SEAT, "SEPARATE_POST"))).isEmpty();
        assertThat(draft(
                        List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 3)),
                        Map.of(Setting.WOMEN_SEAT, "SEPARATE_POST")))
                .containsExactly("election.rules.women");
    }

    @Test
    void aDirectElectionIsZhejiangsAloneAndItsNamesAreWritten() {
        var direct = Map.of(Setting.CANDIDACY, "SELF_DIRECT");
        assertThat(draft(POSTS, direct)).isEmpty();
        assertThat(draft(POSTS, Map.of(Setting.CANDIDACY, "SELF_DIRECT", Setting.WRITE_IN, "CANDIDATES_ONLY")))
                .containsExactly("election.rules.direct-write-in");
        assertThat(draft(Edition.L2010, POSTS, direct)).containsExactly("election.rules.no-direct");
    }

    @Test
    void whatADirectElectionIsAskedAVoteWithAListIsNot() {
        assertThat(open(Map.of())).hasSize(3);
        assertThat(open(Map.of(Setting.CANDIDACY, "SELF_DIRECT"))).hasSize(5);
    }

    private static final List<PostSeats> POSTS = List.of(seats(Post.CHAIR, 1), seats(Post.MEMBER, 3));

    private static List<Reason> open(Map<Setting, String> changed) {
        var keys = new java.util.TreeMap<String, String>();
        Settings.given(Edition.ZJ2012, Body.VILLAGERS_COMMITTEE.lawful()).forEach((setting, value) -> keys.put(setting.key(), value));
        changed.forEach((setting, value) -> keys.put(setting.key(), value));
        return RulesCheck.open(
                ELECTION,
                new ElectionRules(
                        ELECTION.id(), "ZJ2012", Edition.ZJ2012, POSTS, keys, java.util.Optional.empty()));
    }

    private static PostSeats seats(Post post, int seats) {
        return new PostSeats(post, seats);
    }

    private static List<String> draft(List<PostSeats> posts, Map<Setting, String> changed) {
        return draft(Edition.ZJ2012, posts, changed);
    }

    private static List<String> draft(Edition edition, List<PostSeats> posts, Map<Setting, String> changed) {
        var settings = new EnumMap<Setting, String>(Setting.class);
        settings.putAll(Settings.given(edition, Body.VILLAGERS_COMMITTEE.lawful()));
        settings.putAll(changed);
        return RulesCheck.draft(ELECTION, Rulebook.of(edition), posts, settings).stream()
                .map(Reason::key)
                .toList();
    }
}

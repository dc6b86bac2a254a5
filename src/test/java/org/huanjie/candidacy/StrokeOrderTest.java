package org.huanjie.candidacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.huanjie.election.stage.ElectionId;
import org.huanjie.election.stage.Post;
import org.huanjie.roll.voter.VoterId;
import org.junit.jupiter.api.Test;

/** 姓氏笔画 — 丁 2, 王 4, 李 7, 陈 7, 郑 8, 戴 17: whatever the order of entry. */
class StrokeOrderTest {

    @Test
    void surnamesStandByTheirStrokes() {
        assertThat(sorted("戴一", "郑二", "李三", "王四", "丁五")).containsExactly("丁五", "王四", "李三", "郑二", "戴一");
        assertThat(sorted("丁五", "王四", "李三", "郑二", "戴一")).containsExactly("丁五", "王四", "李三", "郑二", "戴一");
    }

    @Test
    void theSameSurnameGoesOnWithTheGivenName() {
        assertThat(sorted("王德", "王一", "王力")).containsExactly("王一", "王力", "王德");
    }

    @Test
    void namesWrittenAlikeKeepOneOrder() {
        var a = candidate("王一", Post.MEMBER);
        var b = candidate("王一", Post.MEMBER);
        var order = new StrokeOrder();
        assertThat(Stream.of(a, b).sorted(order).toList())
                .isEqualTo(Stream.of(b, a).sorted(order).toList());
    }

    @Test
    void theHigherPostStandsFirst() {
        var chair = candidate("戴一", Post.CHAIR);
        var member = candidate("丁五", Post.MEMBER);
        assertThat(Stream.of(member, chair).sorted(new StrokeOrder())).containsExactly(chair, member);
    }

    private static List<String> sorted(String... names) {
        return Stream.of(names)
                .map(name -> candidate(name, Post.MEMBER))
                .sorted(new StrokeOrder())
                .map(Candidate::name)
                .toList();
    }

    private static Candidate candidate(String name, Post post) {
        return new Candidate(
                UUID.randomUUID(), new ElectionId(new UUID(0, 1)), new VoterId(UUID.randomUUID()), name, "MALE", post);
    }
}

package org.huanjie.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.election.stage.Body;
import org.huanjie.election.stage.Post;
import org.junit.jupiter.api.Test;

/** 两处同名 — bodies and posts that villages elect are called in the election as the law and the engine call them. */
class TwinsTest {

    @Test
    void everyBodyIsTheLawsOfTheSameName() {
        assertThat(Stream.of(Body.values()))
                .allSatisfy(body -> assertThat(body.lawful().name()).isEqualTo(body.name()));
    }

    @Test
    void theBodiesThatOnlyTheLawKnowsAreMeetings() {
        var elected = Stream.of(Body.values()).map(Body::lawful).collect(Collectors.toSet());
        assertThat(Stream.of(org.huanjie.law.Body.values()).filter(body -> !elected.contains(body)))
                .allMatch(org.huanjie.law.Body::meeting)
                .hasSize(3);
    }

    @Test
    void thePostsThatRulesNameAreTheElections() {
        assertThat(Set.of(Post.MEMBER.name(), Post.WOMAN_MEMBER.name()))
                .isEqualTo(Set.of(
                        org.huanjie.count.engine.figure.Post.MEMBER,
                        org.huanjie.count.engine.figure.Post.WOMAN_MEMBER));
    }
}

package org.huanjie.publication.web.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.huanjie.publication.PublicVillage;
import org.junit.jupiter.api.Test;

/** What a public page can hold is written down here: a field that is added has to be thought about. */
class PublicFieldsTest {

    @Test
    void aVillagesPageHoldsTheseFieldsAndNoOthers() {
        assertThat(fields(VillagePage.class))
                .containsExactly(
                        "Around.committee",
                        "Around.earlier",
                        "Around.lineage",
                        "Around.notices",
                        "Around.share",
                        "Board.lines",
                        "Board.page",
                        "Board.progress",
                        "Card.name",
                        "Card.says",
                        "Committee.members",
                        "Committee.reach",
                        "Hour.hour",
                        "Hour.issued",
                        "Hour.value",
                        "Line.elected",
                        "Line.name",
                        "Line.post",
                        "Line.reason",
                        "Line.verdict",
                        "Line.votes",
                        "Lineage.former",
                        "Lineage.names",
                        "Lineage.next",
                        "Link.href",
                        "Link.word",
                        "Member.name",
                        "Member.office",
                        "Met.answers",
                        "Met.facts",
                        "Met.title",
                        "Next.note",
                        "Next.ways",
                        "Next.what",
                        "Next.when",
                        "Notice.day",
                        "Notice.href",
                        "Notice.title",
                        "Objecting.link",
                        "Objecting.text",
                        "Part.board",
                        "Part.body",
                        "Part.facts",
                        "Part.files",
                        "Part.mobile",
                        "Part.proxies",
                        "Part.result",
                        "Part.standing",
                        "Part.state",
                        "Place.above",
                        "Place.code",
                        "Place.name",
                        "Post.cards",
                        "Post.post",
                        "Result.findings",
                        "Result.headline",
                        "Result.lines",
                        "Said.text",
                        "Said.who",
                        "Share.address",
                        "Share.picture",
                        "Standing.heading",
                        "Standing.meetings",
                        "Standing.order",
                        "Standing.posts",
                        "Standing.preliminary",
                        "Step.css",
                        "Step.day",
                        "Step.mark",
                        "Step.text",
                        "Tally.name",
                        "Tally.post",
                        "Tally.read",
                        "Tally.value",
                        "Tally.votes",
                        "Turnout.hours",
                        "Turnout.most",
                        "Turnout.of",
                        "Turnout.percent",
                        "VillagePage.account",
                        "VillagePage.around",
                        "VillagePage.handed",
                        "VillagePage.invitations",
                        "VillagePage.live",
                        "VillagePage.next",
                        "VillagePage.objecting",
                        "VillagePage.parts",
                        "VillagePage.place",
                        "VillagePage.steps",
                        "VillagePage.turnout");
    }

    @Test
    void thePostedRollHoldsNameSexGroupAndAYearThatTellsHomonymsApart() {
        assertThat(fields(RollPage.class))
                .containsExactly(
                        "Group.group",
                        "Group.voters",
                        "RollPage.answer",
                        "RollPage.back",
                        "RollPage.count",
                        "RollPage.groups",
                        "RollPage.objection",
                        "RollPage.path",
                        "RollPage.query",
                        "RollPage.village",
                        "Voter.name",
                        "Voter.note",
                        "Voter.sex");
    }

    @Test
    void whatIsReadForThemTellsOfNoAccountAndNoRecommendation() {
        assertThat(fields(PublicVillage.class))
                .noneMatch(name -> name.matches("(?i).*(by|number|phone|recommend|education|status)"));
    }

    @Test
    void aFieldThatTellsOfAnAccountIsCaught() {
        record Telling(String by) {}
        assertThat(fields(Telling.class))
                .anyMatch(name -> name.matches("(?i).*(by|number|phone|recommend|education|status)"));
    }

    private static TreeSet<String> fields(Class<?> record) {
        var names = new TreeSet<String>();
        Stream.concat(Stream.of(record), Arrays.stream(record.getDeclaredClasses()))
                .filter(Class::isRecord)
                .forEach(part -> Arrays.stream(part.getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(name -> names.add(part.getSimpleName() + "." + name)));
        return names;
    }
}

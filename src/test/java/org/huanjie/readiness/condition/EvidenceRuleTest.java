package org.huanjie.readiness.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.huanjie.readiness.assessment.ReadinessFixture;
import org.huanjie.readiness.condition.Evidence.Risk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EvidenceRuleTest {

    private static final LocalDate TODAY = LocalDate.of(2017, 1, 15);
    private static final ReadinessSettings.Values UNSET = new ReadinessSettings.Values(Map.of(), Map.of());

    @ParameterizedTest
    @EnumSource(Condition.class)
    void completeEvidenceLacksNothing(Condition condition) {
        assertThat(gaps(condition, ReadinessFixture.evidence(condition), UNSET)).isEmpty();
    }

    @Test
    void noEvidenceLacksSomethingExceptWhereNoIssueIsOnRecord() {
        for (var condition : Condition.values()) {
            assertThat(gaps(condition, condition.empty(), UNSET).isEmpty())
                    .as(condition.name())
                    .isEqualTo(condition == Condition.HARD_ISSUES);
        }
    }

    @Test
    void anOpenRedIssueStandsAgainstWhateverItsPlan() {
        assertThat(issue(Risk.RED, null, "立即整治", TODAY.plusDays(3))).containsExactly("readiness.gap.red");
        assertThat(issue(Risk.RED, TODAY, "", null)).isEmpty();
    }

    @Test
    void anOpenIssueHasADatedPlan() {
        assertThat(issue(Risk.YELLOW, null, "三月底完工", TODAY.plusDays(60))).isEmpty();
        assertThat(issue(Risk.YELLOW, null, "三月底完工", null)).containsExactly("readiness.gap.plan");
        assertThat(issue(Risk.BLUE, null, "", TODAY)).containsExactly("readiness.gap.plan");
    }

    @Test
    void theAuditIsPublishedBeforeToday() {
        var documents = List.of(new Evidence.Document("AUDIT_PUBLISHED", "公布记录", TODAY.plusDays(1), "", ""));
        var item = new ConditionSet.Item(Condition.FINANCE, List.of(new ConditionSet.Kind("AUDIT_PUBLISHED", true)));
        assertThat(new EvidenceRule(TODAY, UNSET).gaps(item, new Evidence.Documents(documents)))
                .extracting(reason -> reason.key())
                .containsExactly("readiness.gap.future");
    }

    @Test
    void theRatingHasNoThresholdOfTheProgramsOwn() {
        assertThat(sample("1", UNSET)).isEmpty();
        var eighty = new ReadinessSettings.Values(Map.of(ReadinessSetting.RATING_THRESHOLD, 80), Map.of());
        assertThat(sample("79.9", eighty)).containsExactly("readiness.gap.score");
        assertThat(sample("80", eighty)).isEmpty();
    }

    @Test
    void aSampleHasNoMoreResponsesThanAsked() {
        assertThat(gaps(Condition.VILLAGERS_RATING, new Evidence.Sample("抽户", 30, 31, BigDecimal.TEN), UNSET))
                .containsExactly("readiness.gap.sample-sums");
    }

    @Test
    void whereResponsesAreSetFewerAreTooFew() {
        var thirty = new ReadinessSettings.Values(Map.of(ReadinessSetting.RATING_RESPONSES, 30), Map.of());
        assertThat(gaps(Condition.VILLAGERS_RATING, new Evidence.Sample("抽户", 30, 29, BigDecimal.TEN), thirty))
                .containsExactly("readiness.gap.responses");
    }

    private static List<String> sample(String score, ReadinessSettings.Values settings) {
        return gaps(Condition.VILLAGERS_RATING, new Evidence.Sample("抽户", 60, 50, new BigDecimal(score)), settings);
    }

    private static List<String> issue(Risk risk, LocalDate closed, String plan, LocalDate due) {
        return gaps(
                Condition.HARD_ISSUES,
                new Evidence.Issues(List.of(new Evidence.Issue("河道整治", risk, closed, plan, due))),
                UNSET);
    }

    private static List<String> gaps(Condition condition, Evidence evidence, ReadinessSettings.Values settings) {
        var kinds = ReadinessFixture.evidence(condition) instanceof Evidence.Documents documents
                ? documents.documents().stream()
                        .map(document -> new ConditionSet.Kind(document.kind(), true))
                        .toList()
                : List.<ConditionSet.Kind>of();
        return new EvidenceRule(TODAY, settings)
                .gaps(new ConditionSet.Item(condition, kinds), evidence).stream()
                        .map(reason -> reason.key())
                        .toList();
    }
}

package org.huanjie.readiness.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.huanjie.TestClock;
import org.huanjie.access.TestSignIn;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.condition.Condition;
import org.huanjie.readiness.condition.Decision;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.Finding;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.readiness.condition.Standing;
import org.huanjie.readiness.step.Application;
import org.huanjie.readiness.step.Verification;
import org.huanjie.shell.Verdict;
import org.huanjie.store.scope.Scope;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.stereotype.Component;

/**
 * 准入夹具 — for tests of other modules: {@link #pass} brings a village from nothing to its pass, through the services that the
 * screens use. Its county needs an open term. Autowire it.
 */
@Component
@ConditionalOnBean(TestClock.class) // the integration tests alone
public class ReadinessFixture {

    static final LocalDate DAY = LocalDate.of(2017, 1, 10);

    private final Application application;
    private final Verification verification;
    private final WorkingGroups groups;
    private final ReadinessSettings settings;
    private final Readiness readiness;

    ReadinessFixture(
            Application application,
            Verification verification,
            WorkingGroups groups,
            ReadinessSettings settings,
            Readiness readiness) {
        this.application = application;
        this.verification = verification;
        this.groups = groups;
        this.settings = settings;
        this.readiness = readiness;
    }

    /** The village has passed. */
    public void pass(String village) {
        apply(village);
        done(verify(village, met()));
        done(decide(village, Decision.PASS, ""));
    }

    /** The village has checked itself with complete evidence and applied; its town has a group, its county a threshold. */
    public void apply(String village) {
        done(selfCheck(village, complete()));
        done(Scope.of(village).call(() -> application.apply(village, team(village))));
    }

    /** The town found one condition not met, and refused. */
    public void refuse(String village) {
        apply(village);
        done(verify(village, metBut(Condition.FINANCE)));
        done(decide(village, Decision.REFUSE, "账目未清"));
    }

    public Verdict<Standing> selfCheck(String village, List<SelfCheck> checks) {
        return Scope.of(village).call(() -> application.selfCheck(village, checks, team(village)));
    }

    public Verdict<Standing> verify(String village, List<Finding> findings) {
        var town = village.substring(0, 9);
        threshold(village.substring(0, 6));
        return Scope.of(town).call(() -> verification.verify(village, member(town), findings, reviewer(town)));
    }

    public Verdict<Standing> decide(String village, Decision decision, String reason) {
        var town = village.substring(0, 9);
        return Scope.of(town).call(() -> verification.decide(village, decision, reason, committee(town)));
    }

    public UUID member(String town) {
        return Scope.of(town)
                .call(() -> groups.of(town).stream()
                        .filter(member -> member.until() == null)
                        .map(WorkingGroups.Member::id)
                        .findFirst()
                        .orElseGet(() -> done(groups.name(town, "测试核查员", "测试单位", "", committee(town)))));
    }

    void threshold(String county) {
        Scope.of(county).run(() -> {
            if (settings.of(county).get(ReadinessSetting.RATING_THRESHOLD).isEmpty()) {
                done(settings.set(county, ReadinessSetting.RATING_THRESHOLD, OptionalInt.of(80), office(county)));
            }
        });
    }

    public Assessment of(String village) {
        return Scope.of(village).call(() -> readiness.of(village));
    }

    public static List<SelfCheck> complete() {
        return Arrays.stream(Condition.values()).map(ReadinessFixture::complete).toList();
    }

    static SelfCheck complete(Condition condition) {
        return new SelfCheck(condition, true, "", evidence(condition));
    }

    public static List<Finding> met() {
        return Arrays.stream(Condition.values())
                .map(condition -> new Finding(condition, true, ""))
                .toList();
    }

    /** All six, this one not met. */
    public static List<Finding> metBut(Condition not) {
        return Arrays.stream(Condition.values())
                .map(condition -> new Finding(condition, condition != not, condition == not ? "缺少材料" : ""))
                .toList();
    }

    public static Evidence evidence(Condition condition) {
        return switch (condition) {
            case KEY_PERSONS -> new Evidence.Contacts(List.of(new Evidence.Contact("老干部代表", "驻村干部", DAY)));
            case HARD_ISSUES ->
                new Evidence.Issues(List.of(
                        new Evidence.Issue("河道整治", Evidence.Risk.YELLOW, null, "三月底前完工", LocalDate.of(2017, 3, 31))));
            case FINANCE ->
                documents(
                        "AUDIT_REPORT",
                        "AUDIT_PUBLISHED",
                        "RECEIVABLES_LIST",
                        "ASSET_INVENTORY",
                        "CONTRACT_REGISTER",
                        "AGENCY_SIGN_OFF");
            case RULES_IN_ORDER -> documents("CHARTER_FILED", "VILLAGE_PACT_FILED", "OPENNESS_RECORD", "SEAL_RULES");
            case HEADS_CLEAR -> documents("PARTY_RECORD");
            case VILLAGERS_RATING -> new Evidence.Sample("各小组随机抽户", 60, 55, new BigDecimal("88.5"));
        };
    }

    static Evidence documents(String... kinds) {
        return new Evidence.Documents(Arrays.stream(kinds)
                .map(kind -> new Evidence.Document(kind, "材料 " + kind, DAY, "〔2017〕1号", ""))
                .toList());
    }

    public static SignedIn team(String village) {
        return TestSignIn.person(Role.VILLAGE_TEAM, village);
    }

    static SignedIn reviewer(String town) {
        return TestSignIn.person(Role.TOWN_REVIEW, town);
    }

    public static SignedIn committee(String town) {
        return TestSignIn.person(Role.TOWN_COMMITTEE, town);
    }

    public static SignedIn office(String county) {
        return TestSignIn.person(Role.COUNTY_OFFICE, county);
    }

    public static <T> T done(Verdict<T> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done<T>) outcome).value();
    }

    public static List<String> refused(Verdict<?> outcome) {
        assertThat(outcome).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused<?>) outcome)
                .reasons().stream().map(reason -> reason.key()).toList();
    }
}

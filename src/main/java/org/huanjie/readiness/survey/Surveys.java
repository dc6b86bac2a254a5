package org.huanjie.readiness.survey;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.election.stage.Terms;
import org.huanjie.ledger.Ledger;
import org.huanjie.readiness.assessment.Assessments;
import org.huanjie.readiness.condition.Evidence;
import org.huanjie.readiness.condition.Grounds;
import org.huanjie.readiness.condition.ReadinessAct;
import org.huanjie.readiness.condition.ReadinessRefusal;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.region.DivisionCode;
import org.huanjie.shell.Ids;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.store.keys.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 群众评价簿 — county or town open a survey and print its slips; the clock or a hand closes it, which freezes its sums. */
@Service
@Transactional
public class Surveys {

    /** 拟开评价 — from whom and how it is drawn, and until when it is answered, that day included. */
    public record Plan(String frame, int frameSize, Draw.Method method, int asked, LocalDate lastDay) {}

    static final String CONTEXT = "readiness.survey";
    private static final int SEED_DIGITS = 100_000_000;

    private static final String COLUMNS = """
            SELECT id, term, village, grades, satisfied, frame, frame_size, method, seed, asked, shown_from, closes_at, closed_at,
                   responses, content, by_grade
            FROM readiness.survey\s""";

    private final JdbcClient sql;
    private final Clock clock;
    private final Ids ids;
    private final Terms terms;
    private final Vault vault;
    private final SecureRandom random;
    private final Ledger ledger;
    private final ReadinessSettings settings;

    Surveys(
            JdbcClient sql,
            Clock clock,
            Ids ids,
            Terms terms,
            Vault vault,
            SecureRandom random,
            Ledger ledger,
            ReadinessSettings settings) {
        this.sql = sql;
        this.clock = clock;
        this.ids = ids;
        this.terms = terms;
        this.vault = vault;
        this.random = random;
        this.ledger = ledger;
        this.settings = settings;
    }

    /** Opens a survey of this village by the settings that hold for it. */
    public Verdict<UUID> open(String village, Plan plan, SignedIn by) {
        var values = settings.of(village);
        var reasons = new ArrayList<>(Permission.ORGANIZE.against(village, by));
        reasons.addAll(against(village, plan, values));
        var term = terms.current(village);
        if (term.isEmpty()) {
            reasons.add(ReadinessRefusal.NO_TERM.of());
        }
        if (!reasons.isEmpty()) {
            return Verdict.refused(reasons);
        }
        var id = ids.next();
        sql.sql("""
                INSERT INTO readiness.survey (id, term, village, question, grades, satisfied, frame, frame_size, method, seed,
                                              asked, shown_from, opened_at, opened_by, closes_at)
                SELECT :id, :term, :village, version, :grades, :satisfied, :frame, :size, :method, :seed, :asked, :shown, :at, :by, :closes
                FROM readiness.question WHERE valid_from <= :today ORDER BY valid_from DESC LIMIT 1""")
                .param("id", id)
                .param("term", term.orElseThrow().id())
                .param("village", village)
                .param("grades", number(values, ReadinessSetting.SURVEY_GRADES))
                .param("satisfied", number(values, ReadinessSetting.SURVEY_SATISFIED))
                .param("frame", plan.frame().strip())
                .param("size", plan.frameSize())
                .param("method", plan.method().name())
                .param("seed", "%08d".formatted(random.nextInt(SEED_DIGITS)))
                .param("asked", plan.asked())
                .param("shown", number(values, ReadinessSetting.SURVEY_SHOWN_FROM))
                .param("at", now())
                .param("by", by.signInName())
                .param("closes", closes(plan))
                .param("today", LocalDate.now(clock))
                .update();
        ledger.enter(new ReadinessAct.SurveyOpened(village, id, plan.frameSize(), plan.asked(), by.signInName()));
        return Verdict.done(id);
    }

    /** Codes for slips, one for each of the drawn who has not answered; codes printed before and not used are good no more. */
    public Verdict<List<String>> print(String village, UUID survey, SignedIn by) {
        return Verdict.unless(against(village, survey, by), () -> printed(village, survey, by));
    }

    private List<String> printed(String village, UUID survey, SignedIn by) {
        int wanted = sql.sql("SELECT readiness.withdraw_codes(:survey)")
                .param("survey", survey)
                .query(Integer.class)
                .single();
        var codes = IntStream.range(0, wanted)
                .mapToObj(i -> SurveyCode.random(random))
                .toList();
        for (var code : codes) {
            sql.sql("INSERT INTO readiness.survey_code (mark, survey, village) VALUES (:mark, :survey, :village)")
                    .param("mark", mark(code))
                    .param("survey", survey)
                    .param("village", village)
                    .update();
        }
        ledger.enter(new ReadinessAct.SurveyPrinted(village, survey, wanted, by.signInName()));
        return codes.stream().map(SurveyCode::text).toList();
    }

    /** Ends a survey by hand. */
    public Verdict<Nothing> close(String village, UUID survey, SignedIn by) {
        return Verdict.unless(against(village, survey, by), () -> close(village, survey, by.signInName()));
    }

    /** Ends what has come to its time below this county. */
    public void closeDue(String county) {
        sql.sql(COLUMNS + "WHERE village >= :lo AND village < :hi AND closed_at IS NULL AND closes_at <= :now")
                .param("lo", county)
                .param("hi", new DivisionCode(county).end())
                .param("now", now())
                .query((row, n) -> SurveyRows.survey(row))
                .list()
                .forEach(survey -> close(survey.village(), survey.id(), Assessments.CLOCK));
    }

    /** The surveys of a village, the latest first. */
    @Transactional(readOnly = true)
    public List<Survey> of(String village) {
        return sql.sql(COLUMNS + "WHERE village = :village ORDER BY opened_at DESC, id DESC")
                .param("village", village)
                .query((row, n) -> SurveyRows.survey(row))
                .list();
    }

    /** How many have answered an open survey so far; never how. */
    @Transactional(readOnly = true)
    public int answered(UUID survey) {
        return sql.sql("SELECT count(*) FROM readiness.survey_code WHERE survey = :survey AND used")
                .param("survey", survey)
                .query(Integer.class)
                .single();
    }

    /** What stands for the sixth condition instead of typed numbers, where there is a survey of this term. */
    @Transactional(readOnly = true)
    public Optional<Evidence.Sample> sample(UUID term, String village) {
        return of(village).stream()
                .filter(survey -> survey.term().equals(term))
                .findFirst()
                .map(Survey::evidence);
    }

    private void close(String village, UUID survey, String by) {
        boolean closed = sql.sql("SELECT readiness.close_survey(:survey, :by, :at)")
                .param("survey", survey)
                .param("by", by)
                .param("at", now())
                .query(Boolean.class)
                .single();
        if (closed) {
            ledger.enter(new ReadinessAct.SurveyClosed(village, survey, by));
        }
    }

    private List<Reason> against(String village, UUID survey, SignedIn by) {
        var reasons = new ArrayList<>(Permission.ORGANIZE.against(village, by));
        if (of(village).stream().noneMatch(each -> each.id().equals(survey) && each.open())) {
            reasons.add(SurveyRefusal.NOT_OPEN.of());
        }
        return reasons;
    }

    private List<Reason> against(String village, Plan plan, ReadinessSettings.Values values) {
        var reasons = new ArrayList<Reason>();
        if (of(village).stream().anyMatch(Survey::open)) {
            reasons.add(SurveyRefusal.OPEN.of());
        }
        if (plan.frame().isBlank() || plan.frameSize() < 1 || plan.asked() < 1 || plan.asked() > plan.frameSize()) {
            reasons.add(SurveyRefusal.NUMBERS.of());
        }
        if (plan.lastDay().isBefore(LocalDate.now(clock))) {
            reasons.add(SurveyRefusal.PAST.of());
        }
        var unset = Arrays.stream(ReadinessSetting.values())
                .filter(ReadinessSetting::ofSurvey)
                .filter(setting -> values.get(setting).isEmpty())
                .toList();
        unset.forEach(setting -> reasons.add(SurveyRefusal.UNSET.of(Grounds.name(setting))));
        if (unset.isEmpty() && !coherent(values)) {
            reasons.add(SurveyRefusal.SETTINGS.of());
        }
        return reasons;
    }

    private static boolean coherent(ReadinessSettings.Values values) {
        int grades = number(values, ReadinessSetting.SURVEY_GRADES);
        int satisfied = number(values, ReadinessSetting.SURVEY_SATISFIED);
        return grades >= 3
                && satisfied >= 1
                && satisfied < grades
                && number(values, ReadinessSetting.SURVEY_SHOWN_FROM) >= 1;
    }

    private static int number(ReadinessSettings.Values values, ReadinessSetting setting) {
        OptionalInt value = values.get(setting);
        return value.orElseThrow();
    }

    private OffsetDateTime closes(Plan plan) {
        return plan.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private byte[] mark(SurveyCode code) {
        return vault.mark(code.plain(), CONTEXT);
    }
}

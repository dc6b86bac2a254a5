package org.huanjie.discipline.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.EnrolledPerson;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.study.Course;
import org.huanjie.discipline.study.Courses;
import org.huanjie.discipline.study.list.AttendanceList;
import org.huanjie.discipline.study.list.AttendanceReading;
import org.huanjie.election.stage.Election;
import org.huanjie.polling.preparation.DutyKind;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 培训班入口 — takes down a course with who was there, ticked on the list of the staff, written below it, or by a table. */
@Controller
class CoursesController {

    private static final int LONGEST = 100;
    private static final int LONGEST_MATERIAL = 200;

    private final DutyDesk desk;
    private final Courses courses;
    private final Enrolment enrolment;
    private final AttendanceReading lists;

    CoursesController(DutyDesk desk, Courses courses, Enrolment enrolment, AttendanceReading lists) {
        this.lists = lists;
        this.desk = desk;
        this.courses = courses;
        this.enrolment = enrolment;
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty/courses")
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, Form.EMPTY, who, desk.words(request));
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/duty/courses")
    Answer hold(
            @PathVariable String village,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(required = false) @Nullable MultipartFile list,
            SignedIn who,
            HttpServletRequest request)
            throws IOException {
        var typed = Typed.ofAll("discipline.course.field.", form);
        var held = new Course.Held(
                kinds(typed),
                typed.day("on"),
                typed.text("place", LONGEST),
                typed.text("trainer", LONGEST),
                typed.textIfAny("material", LONGEST_MATERIAL));
        var brought = lists.names(list == null ? new byte[0] : list.getBytes());
        if (brought instanceof Verdict.Refused<List<String>>(var faults)) {
            faults.forEach(typed::wrong);
        }
        var there = there(desk.election(village), typed, brought.answer(names -> names, faults -> List.of()));
        return switch (typed.unless(() -> courses.hold(village, held, there, who))) {
            case Verdict.Done<UUID> _ -> Redirect.to(DutyDesk.home(village), "discipline.course.held", there.size());
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, typed.form(reasons, words), who, words);
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/duty/courses/{course}/drop")
    Answer drop(@PathVariable String village, @PathVariable UUID course, SignedIn who, HttpServletRequest request) {
        return switch (courses.drop(village, course, who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(DutyDesk.home(village) + "/courses", "discipline.course.dropped");
            case Verdict.Refused(var reasons) -> {
                var words = desk.words(request);
                yield page(village, Form.sent(Map.of(), reasons, words), who, words);
            }
        };
    }

    private List<Named> there(Election election, Typed typed, List<String> brought) {
        return Stream.concat(
                        desk.named(election, typed, "there", "others").stream(),
                        desk.listed(election, brought).stream())
                .distinct()
                .toList();
    }

    private static java.util.Set<DutyKind> kinds(Typed typed) {
        var chosen = typed.all("kinds");
        return Stream.of(DutyKind.values())
                .filter(kind -> chosen.contains(kind.name()))
                .collect(Collectors.toSet());
    }

    private CoursesPage page(String village, Form form, SignedIn who, Words words) {
        var election = desk.election(village);
        var names = enrolment.of(village, election.term()).stream()
                .collect(Collectors.toMap(EnrolledPerson::id, EnrolledPerson::name));
        return new CoursesPage(
                desk.below(village, words.of("discipline.course.title"), words),
                DutyDesk.home(village),
                Arrays.stream(DutyKind.values())
                        .map(kind ->
                                new Option(kind.name(), Wording.of(words, kind), form.chosen("kinds", kind.name())))
                        .toList(),
                desk.ticks(election, form, "there"),
                courses.of(election).stream()
                        .map(course -> line(course, names, words))
                        .toList(),
                AttendanceList.MOST,
                form);
    }

    private static CoursesPage.Line line(Course course, Map<UUID, String> names, Words words) {
        var held = course.held();
        return new CoursesPage.Line(
                course.id().toString(),
                words.of(
                        "discipline.course.line",
                        Wording.of(words, held.on()),
                        held.place(),
                        held.kinds().stream()
                                .sorted()
                                .map(kind -> Wording.of(words, kind))
                                .collect(Collectors.joining(words.of("shell.list-separator")))),
                held.material().isEmpty()
                        ? words.of("discipline.course.trainer", held.trainer())
                        : words.of("discipline.course.trainer-material", held.trainer(), held.material()),
                people(course, names));
    }

    private static List<String> people(Course course, Map<UUID, String> names) {
        return course.people().stream()
                .map(person -> names.getOrDefault(person, ""))
                .sorted()
                .toList();
    }
}

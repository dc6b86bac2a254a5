package org.huanjie.discipline.study.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.discipline.duty.Enrolment;
import org.huanjie.discipline.duty.Named;
import org.huanjie.discipline.duty.StaffFile;
import org.huanjie.discipline.study.StudyCodes;
import org.huanjie.discipline.study.Trained;
import org.huanjie.discipline.study.TrainedPeople;
import org.huanjie.election.stage.Election;
import org.huanjie.election.web.Where;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 学习文书 — the codes to be cut and handed over, and the list of the trained with their certificates, in print. */
@Controller
class StudyPaperController {

    /** How many more may come to a course than are expected. */
    private static final int BLANK = 10;

    private final StudyCodes codes;
    private final TrainedPeople trained;
    private final StaffFile file;
    private final Enrolment enrolment;
    private final Print print;
    private final Where where;
    private final Clock clock;

    StudyPaperController(
            StudyCodes codes,
            TrainedPeople trained,
            StaffFile file,
            Enrolment enrolment,
            Print print,
            Where where,
            Clock clock) {
        this.codes = codes;
        this.trained = trained;
        this.file = file;
        this.enrolment = enrolment;
        this.print = print;
        this.where = where;
        this.clock = clock;
    }

    /** A code for everybody on the staff and enrolled; those before it end, so that a lost slip opens nothing. */
    @Allowed(to = Permission.PRESIDE)
    @PostMapping("/villages/{village}/duty/codes")
    ResponseEntity<byte[]> codes(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        var words = where.words(request);
        var people = enrolment.election(village).map(file::people).orElse(List.<Named>of());
        return switch (codes.issue(village, people, who)) {
            case Verdict.Done(var issued) -> pdf(print.pdf(slips(village, issued, request, words), words), "codes.pdf");
            case Verdict.Refused<?> _ ->
                ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, "/villages/" + village + "/duty")
                        .build();
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty/trained.pdf")
    ResponseEntity<byte[]> trained(@PathVariable String village, HttpServletRequest request) {
        var words = where.words(request);
        var election = enrolment.election(village).orElseThrow(NoSuchPage::new);
        var sheet = new TrainedSheet(
                where.name(village),
                Wording.of(words, LocalDate.now(clock)),
                trained.of(election).stream().map(one -> line(one, words)).toList());
        return pdf(print.pdf(sheet, words), "trained.pdf");
    }

    /** Who is expected at a course, to sign at the door. */
    @Allowed(to = Permission.PRESIDE)
    @GetMapping("/villages/{village}/duty/attendance.pdf")
    ResponseEntity<byte[]> attendance(@PathVariable String village, HttpServletRequest request) {
        var words = where.words(request);
        var election = enrolment.election(village).orElseThrow(NoSuchPage::new);
        return pdf(print.pdf(attendance(village, election, words), words), "attendance.pdf");
    }

    private AttendanceSheet attendance(String village, Election election, Words words) {
        var kinds = file.staff(election).stream()
                .collect(Collectors.groupingBy(
                        line -> Named.of(line.one()),
                        Collectors.mapping(
                                line -> Wording.of(words, line.one().kind()),
                                Collectors.joining(words.of("shell.list-separator")))));
        var people = file.people(election);
        return new AttendanceSheet(
                where.name(village),
                IntStream.range(0, people.size())
                        .mapToObj(n -> new AttendanceSheet.Line(
                                Integer.toString(n + 1), people.get(n).name(), kinds.getOrDefault(people.get(n), "")))
                        .toList(),
                IntStream.rangeClosed(people.size() + 1, people.size() + BLANK)
                        .mapToObj(Integer::toString)
                        .toList());
    }

    private StudySlipsSheet slips(
            String village, List<StudyCodes.Issued> issued, HttpServletRequest request, Words words) {
        return new StudySlipsSheet(
                where.name(village),
                ServletUriComponentsBuilder.fromContextPath(request)
                        .path(StudyController.PATH)
                        .build()
                        .toUriString(),
                issued.stream()
                        .map(one -> new StudySlipsSheet.Slip(
                                one.name(),
                                one.code(),
                                Wording.of(words, one.until().toLocalDate())))
                        .toList());
    }

    private static TrainedSheet.Line line(Trained one, Words words) {
        return new TrainedSheet.Line(
                one.name(),
                one.kinds().stream()
                        .sorted()
                        .map(kind -> Wording.of(words, kind))
                        .collect(Collectors.joining(words.of("shell.list-separator"))),
                Wording.of(words, one.on()),
                one.pledgedOn().map(day -> Wording.of(words, day)).orElse(""));
    }

    private static ResponseEntity<byte[]> pdf(byte[] document, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + name + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(document);
    }
}

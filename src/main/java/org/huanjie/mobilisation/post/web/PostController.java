package org.huanjie.mobilisation.post.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.mobilisation.MobilisationTab;
import org.huanjie.mobilisation.post.PostRefusal;
import org.huanjie.mobilisation.post.PostRoster;
import org.huanjie.mobilisation.post.PostShiftId;
import org.huanjie.mobilisation.post.ServicePost;
import org.huanjie.mobilisation.volunteer.Volunteer;
import org.huanjie.mobilisation.volunteer.VolunteerId;
import org.huanjie.mobilisation.volunteer.Volunteers;
import org.huanjie.mobilisation.web.MobilisationDesk;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Verdict.Nothing;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.print.Print;
import org.huanjie.shell.web.Option;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 服务站入口 — shows the roster, puts somebody there and takes them off, and prints it. */
@Controller
class PostController {

    private static final String ENDING = "/service-post";
    private static final String HOME = "/villages/{village}" + ENDING;
    private static final int ORDER = 40;

    private final PostRoster roster;
    private final Volunteers volunteers;
    private final MobilisationDesk desk;
    private final Print print;

    PostController(PostRoster roster, Volunteers volunteers, MobilisationDesk desk, Print print) {
        this.roster = roster;
        this.volunteers = volunteers;
        this.desk = desk;
        this.print = print;
    }

    @Bean
    static MobilisationTab postTab() {
        return new MobilisationTab("mobilisation.post.title", ENDING, ORDER);
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME)
    Answer show(@PathVariable String village, SignedIn who, HttpServletRequest request) {
        return page(village, who, desk.words(request), Form.EMPTY);
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME)
    Answer add(
            @PathVariable String village,
            @RequestParam Map<String, String> form,
            SignedIn who,
            HttpServletRequest request) {
        var typed = Typed.of("mobilisation.post.field.", form);
        var volunteer = typed.id("volunteer").map(VolunteerId::new);
        var post = typed.choice("post", ServicePost.class);
        var from = typed.timeIfAny("from");
        var until = typed.timeIfAny("until");
        if (from.isEmpty() || until.isEmpty()) {
            typed.wrong(PostRefusal.HOURS.of().at("from"));
        }
        var added = typed.unless(() -> roster.add(
                village, volunteer.orElseThrow(), post.orElseThrow(), from.orElseThrow(), until.orElseThrow(), who));
        return switch (added) {
            case Verdict.Done<PostShiftId> _ ->
                Redirect.to(MobilisationDesk.path(village, ENDING), "mobilisation.post.added");
            case Verdict.Refused<PostShiftId>(var reasons) -> {
                var words = desk.words(request);
                yield page(village, who, words, typed.form(reasons, words));
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @PostMapping(HOME + "/{shift}/drop")
    Answer drop(
            @PathVariable String village, @PathVariable PostShiftId shift, SignedIn who, HttpServletRequest request) {
        return switch (roster.drop(village, shift, who)) {
            case Verdict.Done<Nothing> _ ->
                Redirect.to(MobilisationDesk.path(village, ENDING), "mobilisation.post.dropped");
            case Verdict.Refused<Nothing>(var reasons) -> {
                var words = desk.words(request);
                yield page(village, who, words, Form.sent(Map.of(), reasons, words));
            }
        };
    }

    @Allowed(to = Permission.PRESIDE)
    @GetMapping(HOME + ".pdf")
    ResponseEntity<byte[]> paper(@PathVariable String village, HttpServletRequest request) {
        var words = desk.words(request);
        var day = volunteers
                .election(village)
                .flatMap(election -> Optional.ofNullable(election.day()))
                .map(date -> Wording.of(words, date))
                .orElse("");
        var sheet = new PostSheet(words.of("mobilisation.post.sheet", desk.name(village)), day, duties(village, words));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"service-post-" + village + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(print.pdf(sheet, words));
    }

    private PostPage page(String village, SignedIn who, Words words, Form form) {
        return new PostPage(
                desk.head(village, words),
                desk.tabs(village, ENDING, words),
                MobilisationDesk.path(village, ENDING),
                duties(village, words),
                roster.serving(village).values().stream()
                        .sorted(Comparator.comparing(Volunteer::name))
                        .map(one -> new Option(one.id().toString(), one.name(), false))
                        .toList(),
                Arrays.stream(ServicePost.values())
                        .map(post -> new Option(post.name(), Wording.of(words, post), false))
                        .toList(),
                form);
    }

    private List<PostPage.Duty> duties(String village, Words words) {
        var serving = roster.serving(village);
        var shifts = roster.of(village);
        return Arrays.stream(ServicePost.values())
                .map(post -> new PostPage.Duty(
                        Wording.of(words, post),
                        shifts.stream()
                                .filter(shift -> shift.post() == post)
                                .map(shift -> new PostPage.Line(
                                        shift.id().toString(),
                                        Objects.requireNonNull(serving.get(shift.volunteer()))
                                                .name(),
                                        shift.starts() + "–" + shift.ends()))
                                .toList()))
                .toList();
    }
}

package org.huanjie.county.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.huanjie.access.door.Allowed;
import org.huanjie.access.who.Permission;
import org.huanjie.access.who.SignedIn;
import org.huanjie.county.CountyList;
import org.huanjie.county.CountyLists;
import org.huanjie.county.EntryDraft;
import org.huanjie.county.EntryFile;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Reason;
import org.huanjie.shell.Redirect;
import org.huanjie.shell.Verdict;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.form.Form;
import org.huanjie.shell.web.form.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 县名录入口 — the county's office keeps its lists, in the browser and by file. */
@Controller
class CountyListsController {

    private static final String PATH = "/counties/{county}/lists";
    private static final int LONGEST = 60;
    private static final int LAST = 999;

    private final CountyLists lists;
    private final CountyListPages pages;
    private final Frames frames;

    CountyListsController(CountyLists lists, CountyListPages pages, Frames frames) {
        this.lists = lists;
        this.pages = pages;
        this.frames = frames;
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping(PATH)
    Answer all(@PathVariable String county, HttpServletRequest request) {
        return pages.all(county, frames.words(request));
    }

    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping(PATH + "/{list}")
    Answer one(@PathVariable String county, @PathVariable String list, SignedIn who, HttpServletRequest request) {
        return pages.one(county, pages.list(list), Form.EMPTY, who, frames.words(request));
    }

    /** The list as a file, to be changed and sent back. */
    @Allowed(to = Permission.LOOK_AT_COUNTY)
    @GetMapping(PATH + "/{list}/file")
    ResponseEntity<byte[]> file(@PathVariable String county, @PathVariable String list, HttpServletRequest request) {
        var text = EntryFile.write(lists.of(county, pages.list(list)), frames.words(request));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + list + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds an entry, or names, orders, opens or closes one that is there. */
    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(PATH + "/{list}")
    Answer keep(
            @PathVariable String county,
            @PathVariable String list,
            @RequestParam Map<String, String> sent,
            SignedIn who,
            HttpServletRequest request) {
        var of = pages.list(list);
        var words = frames.words(request);
        var typed = Typed.of("county.field.", sent);
        var code = typed.textIfAny("code", LONGEST);
        var draft = new EntryDraft(
                code,
                typed.text("chinese"),
                typed.textIfAny("english", LONGEST),
                typed.numberIfAny("place", 1, LAST).orElse(0),
                code.isEmpty() || typed.ticked("open"),
                0);
        return typed.unless(() -> lists.keep(county, of, List.of(draft), who))
                .answer(
                        kept -> Redirect.to(address(county, of), "county.kept", kept),
                        reasons -> pages.one(
                                county, of, typed.form(reasons, words).among(CountyListPages.prefix(code)), who, words));
    }

    /** Takes a file whole, or refuses it with every fault. */
    @Allowed(to = Permission.SET_COUNTY)
    @PostMapping(PATH + "/{list}/file")
    Answer load(
            @PathVariable String county,
            @PathVariable String list,
            @RequestParam MultipartFile file,
            SignedIn who,
            HttpServletRequest request)
            throws IOException {
        var of = pages.list(list);
        var words = frames.words(request);
        var bytes = file.getBytes();
        Verdict<Integer> verdict = new EntryFile(lists.of(county, of), both(words))
                .read(bytes)
                .answer(drafts -> lists.keep(county, of, drafts, who), Verdict::refused);
        return verdict.answer(
                kept -> Redirect.to(address(county, of), "county.kept", kept),
                reasons -> pages.one(county, of, Form.refused(Map.of(), Reason.said(words, reasons)), who, words));
    }

    private static String address(String county, CountyList list) {
        return CountyListPages.path(county) + "/" + list.code();
    }

    private static List<Words> both(Words words) {
        return List.of(new Words(words.source(), Locale.SIMPLIFIED_CHINESE), new Words(words.source(), Locale.ENGLISH));
    }
}

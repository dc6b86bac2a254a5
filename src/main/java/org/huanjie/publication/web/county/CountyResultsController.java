package org.huanjie.publication.web.county;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huanjie.access.door.Open;
import org.huanjie.election.stage.Stage;
import org.huanjie.election.stage.Terms;
import org.huanjie.publication.CountyResults;
import org.huanjie.publication.CountyResults.Elected;
import org.huanjie.publication.CountyResults.Line;
import org.huanjie.region.Division;
import org.huanjie.region.DivisionCode;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Wording;
import org.huanjie.shell.Words;
import org.huanjie.shell.web.Frames;
import org.huanjie.shell.web.NoSuchPage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 全县结果 — open to everybody, of every county that has opened a term. */
@Controller
class CountyResultsController {

    private final CountyResults results;
    private final Divisions divisions;
    private final Terms terms;
    private final Frames frames;

    CountyResultsController(CountyResults results, Divisions divisions, Terms terms, Frames frames) {
        this.results = results;
        this.divisions = divisions;
        this.terms = terms;
        this.frames = frames;
    }

    @Open
    @GetMapping("/public/{county}/results")
    Answer show(@PathVariable("county") String code, HttpServletRequest request) {
        var words = frames.words(request);
        var county = county(code);
        var lines = results.of(code);
        var begun = lines.stream()
                .filter(line -> line.election().stage() != Stage.PREPARING)
                .toList();
        return new CountyResultsPage(
                county.name(),
                words.of(
                        "public.results.summary",
                        lines.stream()
                                .filter(line -> !line.elected().isEmpty())
                                .count(),
                        lines.size()),
                "/public/" + code + "/results.csv",
                towns(begun, words),
                begun.size() == lines.size() ? "" : words.of("public.results.others", lines.size() - begun.size()));
    }

    @Open
    @GetMapping("/public/{county}/results.csv")
    ResponseEntity<byte[]> file(@PathVariable("county") String code, HttpServletRequest request) {
        county(code);
        var text = new ResultsFile(divisions, frames.words(request)).write(results.of(code));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header("Content-Disposition", "attachment; filename=\"results-" + code + ".csv\"")
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Division county(String code) {
        return DivisionCode.of(Level.COUNTY, code)
                .flatMap(known -> divisions.find(code))
                .filter(known -> terms.counties().contains(code))
                .orElseThrow(NoSuchPage::new);
    }

    private List<CountyResultsPage.Town> towns(List<Line> lines, Words words) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new DivisionCode(line.village().code()).at(Level.TOWN).digits(),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .map(town -> new CountyResultsPage.Town(
                        divisions.find(town.getKey()).map(Division::name).orElse(town.getKey()),
                        town.getValue().stream().map(line -> village(line, words)).toList()))
                .toList();
    }

    private static CountyResultsPage.Village village(Line line, Words words) {
        var day = line.election().day();
        return new CountyResultsPage.Village(
                line.village().name(),
                "/v/" + line.village().code(),
                day == null ? "" : Wording.of(words, day),
                Wording.of(words, line.election().stage()),
                line.turnout().map(turnout -> turnout.percent(words)).orElse(""),
                line.elected().stream()
                        .collect(Collectors.groupingBy(
                                Elected::post,
                                TreeMap::new,
                                Collectors.mapping(Elected::name, Collectors.toList())))
                        .entrySet()
                        .stream()
                        .map(post -> words.of(
                                "public.results.post",
                                Wording.of(words, post.getKey()),
                                Wording.of(words, post.getValue())))
                        .toList());
    }
}

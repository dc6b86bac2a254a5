package org.huanjie.election.lawbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.election.lawbook.file.EditionFile;
import org.huanjie.law.Edition;
import org.huanjie.law.Rulebook;
import org.huanjie.region.DivisionCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * 各县适用版本 — by which edition the villages of a county elect on a day: one of its province that its office loaded and two confirmed, one that the
 * program brings along, or the nation's where the province has none.
 */
@Component
public class Editions {

    private record Row(String content) {}

    private final JdbcClient sql;
    private final JsonMapper json;

    Editions(JdbcClient sql, JsonMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** All that the county of this division can go by, read once. */
    @Transactional(readOnly = true)
    public OfCounty in(String division) {
        var county = new DivisionCode(division).county().digits();
        return new OfCounty(
                county,
                sql
                        .sql("SELECT content FROM election.confirmed_edition(:county)")
                        .param("county", county)
                        .query(Row.class)
                        .list()
                        .stream()
                        .map(row -> json.readValue(row.content(), EditionFile.class))
                        .toList());
    }

    /** 施行 — an edition, and a day from which it holds. */
    public record Held(LocalDate since, Rulebook edition) {}

    /** 一县的版本 — what a county can go by. */
    public record OfCounty(String county, List<EditionFile> loaded) {

        /** What holds for its villages on this day; of two that it loaded, the one confirmed later. */
        public Rulebook on(LocalDate day) {
            return loaded.stream()
                    .filter(file -> file.inForceOn(day))
                    .reduce((earlier, later) -> later)
                    .map(file -> file.rulebook(Edition.ofNation(day)))
                    .orElseGet(() -> Rulebook.of(Edition.on(county, day)));
        }

        /** What holds on some day from one to the other, in the order of time. */
        public List<Rulebook> within(LocalDate first, LocalDate last) {
            return held(first, last).stream().map(Held::edition).toList();
        }

        /** The same with the first of these days on which each holds. */
        public List<Held> held(LocalDate first, LocalDate last) {
            var held = new ArrayList<Held>();
            Stream.concat(Stream.of(first), changes().filter(day -> day.isAfter(first) && !day.isAfter(last)))
                    .sorted()
                    .map(day -> new Held(day, on(day)))
                    .filter(one -> held.isEmpty() || !held.getLast().edition().equals(one.edition()))
                    .forEach(held::add);
            return held;
        }

        // the days on which one begins, or another stands again where one has ended
        private Stream<LocalDate> changes() {
            return Stream.concat(
                    Edition.ofTerms(county).stream().map(Edition::from),
                    loaded.stream().flatMap(file -> Stream.concat(Stream.of(file.from()), file.ended().stream())));
        }

        public Optional<Rulebook> find(String name) {
            return Edition.find(name)
                    .map(Rulebook::of)
                    .or(() -> loaded.stream()
                            .filter(file -> file.code().equals(name))
                            .findFirst()
                            .map(EditionFile::rulebook));
        }

        /** The edition of this name, by which rules were frozen or a term was opened. */
        public Rulebook get(String name) {
            return find(name).orElseThrow(() -> new IllegalArgumentException("no edition " + name + " in " + county));
        }

        /** The edition of this name that a term can be held under: a Party's, or another province's, is none. */
        public Rulebook ofTerm(String name) {
            return all().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no term is held under " + name + " in " + county));
        }

        /** All that a term can be held under, the nation's first. */
        public List<Rulebook> all() {
            return Stream.concat(
                            Edition.ofTerms(county).stream().map(Rulebook::of),
                            loaded.stream().map(EditionFile::rulebook))
                    .toList();
        }
    }
}

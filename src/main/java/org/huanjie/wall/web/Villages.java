package org.huanjie.wall.web;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.springframework.stereotype.Component;

/** 查村 — the villages of a county that someone means by a text; a town found stands for all its villages. */
@Component
class Villages {

    private static final int FOUND = 200;

    private final Divisions divisions;

    Villages(Divisions divisions) {
        this.divisions = divisions;
    }

    Set<String> found(String county, String text) {
        return divisions.search(text, county, FOUND).stream()
                .flatMap(division ->
                        division.isVillage() ? Stream.of(division) : divisions.villages(division.code()).stream())
                .map(Division::code)
                .collect(Collectors.toSet());
    }
}

package org.huanjie.access.division;

import java.util.Optional;
import java.util.stream.Stream;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Level;
import org.huanjie.shell.print.PrintedPlace;
import org.springframework.stereotype.Component;

/** 区划全名 — county, town and village in one line, for the head of what is printed. */
@Component
class DivisionPlace implements PrintedPlace {

    private final Divisions divisions;

    DivisionPlace(Divisions divisions) {
        this.divisions = divisions;
    }

    @Override
    public Optional<String> of(String division) {
        return Stream.iterate(divisions.find(division), Optional::isPresent, this::above)
                .map(Optional::orElseThrow)
                .map(Division::name)
                .reduce((below, above) -> above + below);
    }

    private Optional<Division> above(Optional<Division> below) {
        return below.filter(one -> one.level() != Level.COUNTY).flatMap(one -> divisions.find(one.parent()));
    }
}

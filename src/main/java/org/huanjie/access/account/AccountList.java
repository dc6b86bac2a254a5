package org.huanjie.access.account;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huanjie.access.credential.Accounts;
import org.huanjie.access.who.AccessFault;
import org.huanjie.access.who.Fault;
import org.huanjie.access.who.Role;
import org.huanjie.access.who.SignedIn;
import org.huanjie.region.Division;
import org.huanjie.region.Divisions;
import org.huanjie.region.Pinyin;
import org.huanjie.shell.workbook.TableRow;
import org.huanjie.shell.workbook.TableRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 账号名单 — many accounts opened at once from a table of role, place and name: every line is checked before any is opened, and where one is
 * wrong none is.
 */
@Service
public class AccountList {

    /** 名单一行 — its number in the file, the account that it asks for, and what is wrong with it. */
    public record Line(int number, AccountOffice.Wish wish, List<Fault> faults) {

        Line and(List<Fault> more) {
            var all = new ArrayList<>(faults);
            more.stream().filter(fault -> !all.contains(fault)).forEach(all::add);
            return new Line(number, wish, List.copyOf(all));
        }
    }

    /** More than any office opens at once: what is printed for them is folded by hand. */
    public static final int MOST = 200;

    private static final int SHORTEST = 3;
    private static final int LONGEST = 36;

    private final AccountOffice office;
    private final Accounts accounts;
    private final Divisions divisions;

    AccountList(AccountOffice office, Accounts accounts, Divisions divisions) {
        this.office = office;
        this.accounts = accounts;
        this.divisions = divisions;
    }

    /**
     * The lines of a workbook or CSV file; one line 0 with a fault where it is no such table.
     *
     * @param headings which of role, place, name and sign-in a heading means, in small letters
     * @param roles which role a word means
     */
    @Transactional(readOnly = true)
    public List<Line> read(
            byte[] file, Map<String, String> headings, Function<String, Optional<Role>> roles, SignedIn by) {
        var tables = TableRows.of(file).orElse(List.of());
        for (var table : tables) {
            for (int at = 0; at < Math.min(table.size(), TableRow.TITLES); at++) {
                var columns = columns(table.get(at), headings);
                if (columns.keySet().containsAll(Set.of("role", "place", "name"))) {
                    return lines(table.subList(at + 1, table.size()), columns, roles, by);
                }
            }
        }
        return List.of(whole(AccessFault.LIST_HEADINGS));
    }

    /** Opens them all; the lines as they were read, with every fault, where none was opened. */
    @Transactional
    public List<Line> open(List<Line> lines, SignedIn by, Optional<SignedIn> second) {
        accounts.oneAtATime(by);
        var checked = lines.stream()
                .map(line -> line.faults().isEmpty() ? line.and(office.against(line.wish(), by, second)) : line)
                .toList();
        if (checked.stream().allMatch(line -> line.faults().isEmpty())) {
            checked.forEach(line -> opened(office.open(line.wish(), Optional.empty(), by, second)));
        }
        return checked;
    }

    // it was asked a moment ago, in this transaction
    private static void opened(AccountOffice.Outcome outcome) {
        if (!(outcome instanceof AccountOffice.Outcome.Done)) {
            throw new IllegalStateException();
        }
    }

    private static Map<String, Integer> columns(TableRow row, Map<String, String> headings) {
        var columns = new HashMap<String, Integer>();
        for (int place = 0; place < row.cells().size(); place++) {
            var meant = headings.get(row.cell(place).strip().toLowerCase(Locale.ROOT));
            if (meant != null) {
                columns.putIfAbsent(meant, place);
            }
        }
        return columns;
    }

    private List<Line> lines(
            List<TableRow> rows, Map<String, Integer> columns, Function<String, Optional<Role>> roles, SignedIn by) {
        var filled = rows.stream().filter(row -> !row.blank(0)).toList();
        if (filled.isEmpty() || filled.size() > MOST) {
            return List.of(whole(filled.isEmpty() ? AccessFault.LIST_EMPTY : AccessFault.LIST_LONG));
        }
        var names = new HashSet<String>();
        return filled.stream()
                .map(row -> line(row.line(), cells(row, columns), roles, names, by))
                .toList();
    }

    private static Map<String, String> cells(TableRow row, Map<String, Integer> columns) {
        return columns.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, column -> row.cell(column.getValue()).strip()));
    }

    private Line line(
            int number,
            Map<String, String> cells,
            Function<String, Optional<Role>> roles,
            Set<String> names,
            SignedIn by) {
        var faults = new ArrayList<Fault>();
        var role = roles.apply(cells.getOrDefault("role", ""));
        if (role.isEmpty()) {
            faults.add(Fault.of("role", AccessFault.ACCOUNT_ROLE));
        }
        var places = role.map(known -> places(cells.getOrDefault("place", ""), known, by))
                .orElse(List.of());
        if (role.isPresent() && places.size() != 1) {
            faults.add(Fault.of("division", places.isEmpty() ? AccessFault.LIST_NO_PLACE : AccessFault.LIST_PLACES));
        }
        var person = cells.getOrDefault("name", "");
        var asked = cells.getOrDefault("sign-in", "").toLowerCase(Locale.ROOT);
        var signIn = asked.isEmpty() ? free(person, names) : asked;
        if (!names.add(signIn)) {
            faults.add(Fault.of("signInName", AccessFault.ACCOUNT_TAKEN));
        }
        var place = places.stream().findFirst().map(Division::code).orElse("");
        faults.addAll(AccountOffice.againstNames(signIn, person));
        return new Line(number, new AccountOffice.Wish(signIn, person, role.orElse(null), place), List.copyOf(faults));
    }

    /** A code, or a name, with those above it before it where there are several: 昆阳镇 城东村. */
    private List<Division> places(String typed, Role role, SignedIn by) {
        if (typed.matches("\\d+")) {
            return divisions.find(typed).filter(place -> by.covers(place.code())).stream()
                    .toList();
        }
        var parts = List.of(typed.split("[\\s/]+"));
        return divisions.named(parts.getLast(), by.division()).stream()
                .filter(place -> role.fits(place.code()))
                .filter(place -> divisions.above(place.code()).stream()
                        .map(Division::name)
                        .toList()
                        .containsAll(parts.subList(0, parts.size() - 1)))
                .toList();
    }

    /** Of the name's sound, with a number where others have it. */
    private String free(String person, Set<String> names) {
        var sound = Pinyin.full(person).replaceAll("[^a-z]", "");
        var base = sound.length() < SHORTEST ? "user" : sound.substring(0, Math.min(LONGEST, sound.length()));
        var name = base;
        for (int n = 2; names.contains(name) || accounts.isTaken(name); n++) {
            name = base + n;
        }
        return name;
    }

    private static Line whole(AccessFault fault) {
        return new Line(0, new AccountOffice.Wish("", "", null, ""), List.of(Fault.of("file", fault, MOST)));
    }
}

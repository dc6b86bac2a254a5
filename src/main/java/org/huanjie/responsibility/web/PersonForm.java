package org.huanjie.responsibility.web;

import static org.huanjie.responsibility.web.ResponsibilityForm.read;

import java.util.List;
import java.util.Map;
import org.huanjie.responsibility.bond.Person;
import org.huanjie.shell.web.Option;

/**
 * 选人 — the part of a form that says who: one of the register, or someone new by name, organ and duty.
 *
 * @param id what the fields' ids begin with
 */
public record PersonForm(String id, List<Option> people, String name, String unit, String duty) {

    static PersonForm of(String id, List<Person> people, Map<String, String> typed, ResponsibilityWords words) {
        var fields = read(typed);
        return new PersonForm(
                id,
                words.people(people, fields.text("person")),
                fields.text("name"),
                fields.text("unit"),
                fields.text("duty"));
    }

    public boolean writesNew() {
        return !name.isEmpty() || !unit.isEmpty() || !duty.isEmpty();
    }
}

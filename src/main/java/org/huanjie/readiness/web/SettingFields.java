package org.huanjie.readiness.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.huanjie.access.who.SignedIn;
import org.huanjie.readiness.condition.ReadinessSetting;
import org.huanjie.readiness.condition.ReadinessSettings;
import org.huanjie.shell.Reason;
import org.huanjie.shell.text.Typing;
import org.springframework.stereotype.Component;

/** 设置字段 — the numbers that a county or town sets, as form fields; an empty one takes the setting back. */
@Component
class SettingFields {

    private final ReadinessSettings settings;

    SettingFields(ReadinessSettings settings) {
        this.settings = settings;
    }

    List<TownReadinessPage.SettingField> of(String division, Map<String, String> typed, ReadinessWords words) {
        var values = settings.of(division);
        return Arrays.stream(ReadinessSetting.values())
                .map(setting -> {
                    var own = values.own().get(setting);
                    var holding = values.get(setting);
                    return new TownReadinessPage.SettingField(
                            setting.name(),
                            words.of("setting." + setting.name()),
                            words.of("setting." + setting.name() + ".hint"),
                            holding.isPresent()
                                    ? words.of("setting-holds", holding.getAsInt())
                                    : words.of("setting-unset"),
                            typed.getOrDefault(setting.name(), own == null ? "" : own.toString()),
                            setting.perCent() ? Typing.PERCENT : Typing.NUMBER);
                })
                .toList();
    }

    /** Sets what has changed; with a fault nothing is set. */
    List<Reason.Said> set(String division, Map<String, String> typed, SignedIn by, ReadinessWords words) {
        var faults = new ArrayList<Reason.Said>();
        var wanted = new EnumMap<ReadinessSetting, OptionalInt>(ReadinessSetting.class);
        for (var setting : ReadinessSetting.values()) {
            var text = typed.getOrDefault(setting.name(), "").strip();
            var number = setting.perCent() ? Typing.wholePercent(text) : Typing.number(text);
            if (!text.isEmpty() && (number.isEmpty() || number.getAsInt() > setting.most())) {
                faults.add(Reason.Said.ofForm(
                        words.of("fault.setting", words.of("setting." + setting.name()), text),
                        words.of("fault.setting.remedy", setting.most()),
                        setting.name()));
            } else {
                wanted.put(setting, number);
            }
        }
        if (faults.isEmpty()) {
            var own = settings.of(division).own();
            wanted.forEach((setting, value) -> {
                var before = own.get(setting);
                if (!value.equals(before == null ? OptionalInt.empty() : OptionalInt.of(before))) {
                    faults.addAll(settings.set(division, setting, value, by)
                            .answer(done -> List.of(), refused -> words.grounds(List.copyOf(refused))));
                }
            });
        }
        return faults;
    }
}

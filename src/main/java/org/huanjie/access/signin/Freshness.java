package org.huanjie.access.signin;

import java.time.Duration;
import org.huanjie.access.setting.AccessSetting;
import org.huanjie.access.setting.AccessSettings;
import org.huanjie.access.who.Account;
import org.huanjie.access.who.TrueTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** 核验时限 — whether a session's last password and code are recent; a demonstration, whose pages show both, does not ask again. */
@Component
public class Freshness {

    private final AccessSettings settings;
    private final TrueTime time;
    private final boolean demo;

    Freshness(AccessSettings settings, TrueTime time, @Value("${huanjie.demo:false}") boolean demo) {
        this.settings = settings;
        this.time = time;
        this.demo = demo;
    }

    public boolean holds(Account account) {
        var minutes = settings.of(account.division(), AccessSetting.FRESH_MINUTES);
        return demo || account.fresh().plus(Duration.ofMinutes(minutes)).isAfter(time.instant());
    }
}

package org.huanjie.access.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.huanjie.access.door.HomePage;
import org.huanjie.access.door.Open;
import org.huanjie.access.door.PublicStart;
import org.huanjie.access.who.SignedIn;
import org.huanjie.shell.Answer;
import org.huanjie.shell.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 首页 — sends the signed-in to their first page, shows everyone else the public start. */
@Controller
class HomeController {

    private final List<HomePage> homes;
    private final ObjectProvider<PublicStart> start;

    HomeController(List<HomePage> homes, ObjectProvider<PublicStart> start) {
        this.homes =
                homes.stream().sorted(Comparator.comparingInt(HomePage::order)).toList();
        this.start = start;
    }

    @Open
    @GetMapping("/")
    Answer home(@Nullable SignedIn person, @RequestParam(defaultValue = "") String q) {
        if (person != null) {
            return Redirect.to(path(person));
        }
        return start.getIfAvailable(() -> search -> new StartPage()).page(q);
    }

    private String path(SignedIn person) {
        return homes.stream()
                .map(home -> home.path(person))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("/me");
    }
}

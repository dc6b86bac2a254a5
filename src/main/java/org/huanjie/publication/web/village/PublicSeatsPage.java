package org.huanjie.publication.web.village;

import java.util.List;
import java.util.Optional;
import org.huanjie.shell.Page;

/** 公开席位页 — who sits in the bodies of a village and who sat before: as much as the law has published, and no ground of health or of a sentence. */
public record PublicSeatsPage(String village, String back, List<Body> bodies) implements Page {

    /** 组织 — one body with its seats. */
    public record Body(String name, List<Place> seats) {}

    /** 公开席位 — one seat with everybody who held it. */
    public record Place(String name, boolean free, List<Holder> holders) {}

    /** 任职者 — in a sentence, with the lasting address of the election by which they came, and of the vote by which they left. */
    public record Holder(String said, String came, Optional<String> left) {}
}

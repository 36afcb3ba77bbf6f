package risksim.viz;

/** What the panels of a picture look at: one scene for all of them, another one for every drawing. One thread at a time uses it. */
final class Eye {
    private Scene scene;

    Eye(Scene scene) {
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    void turn(Scene to) {
        scene = to;
    }
}

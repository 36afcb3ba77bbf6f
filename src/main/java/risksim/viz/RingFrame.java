package risksim.viz;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import risksim.policy.Letter;
import sim.field.continuous.Continuous2D;
import sim.field.network.Edge;
import sim.field.network.Network;
import sim.portrayal.continuous.ContinuousPortrayal2D;
import sim.portrayal.network.NetworkPortrayal2D;
import sim.portrayal.network.SpatialNetwork2D;
import sim.util.Double2D;

/**
 * Agents on a ring, or on several rings where they are many, around the game they play: a MASON network over a continuous field.
 * Money flows between the game and each agent, letters between agents.
 */
final class RingFrame extends Frame {
    /** More agents than these are drawn by a part of them, evenly. */
    private static final int MOST = 360;
    /** More agents than these have no labels. */
    static final int LABELLED = 10;

    private static final int MONEY = 60;

    private final Look look;
    private final Continuous2D places;
    private final Network network = new Network(true);
    private final List<Member> members = new ArrayList<>();
    private final Member centre = new Member(Member.CENTRE);
    private double radius;

    RingFrame(Look look, String title, Rectangle2D.Double bounds) {
        super(title, bounds);
        this.look = look;
        Rectangle2D.Double inside = inside();
        this.places = new Continuous2D(50, inside.width, inside.height);
        settle(inside);
    }

    @Override
    List<Key> legend() {
        return look.legend();
    }

    private void settle(Rectangle2D.Double inside) {
        int players = look.ledger().players();
        int shown = Math.min(players, MOST);
        double cx = inside.width / 2;
        double cy = inside.height / 2 + 4;
        int rings = shown <= 14 ? 1 : shown <= 40 ? 2 : shown <= 120 ? 3 : 5;
        double room = rings == 1 ? 62 : 22;
        double rx = cx - (rings == 1 ? 86 : 22);
        double ry = cy - room;
        radius = rings == 1 ? (shown <= 6 ? 27 : 20) : Math.max(4, Math.min(13, 0.3 * ry / rings));
        places.setObjectLocation(centre, new Double2D(cx, cy));
        int next = 0;
        for (int ring = 0; ring < rings; ring++) {
            double part = rings == 1 ? 1 : 0.42 + 0.58 * ring / (rings - 1);
            int upTo = ring == rings - 1 ? shown : (int) Math.round(shown * share(ring, rings));
            int here = upTo - next;
            double from = here <= 2 ? Math.PI : -Math.PI / 2;
            double[] way = way(from, rx, ry);
            for (int i = 0; i < here; i++) {
                double angle = angle(from, way, (double) i / here);
                Member member = new Member((int) ((long) next * players / shown));
                next++;
                members.add(member);
                places.setObjectLocation(
                        member,
                        new Double2D(
                                Math.rint(cx + part * rx * StrictMath.cos(angle)),
                                Math.rint(cy + part * ry * StrictMath.sin(angle))));
            }
        }
        members.forEach(network::addNode);
        network.addNode(centre);
    }

    /** {@code [steps + 1]}, how far one has come round an ellipse after so many equal steps of the angle. */
    private static double[] way(double from, double rx, double ry) {
        int steps = 720;
        double[] way = new double[steps + 1];
        for (int i = 0; i < steps; i++) {
            double at = from + 2 * Math.PI * (i + 0.5) / steps;
            way[i + 1] = way[i] + Math.hypot(rx * StrictMath.sin(at), ry * StrictMath.cos(at));
        }
        return way;
    }

    /** The angle at a part of the way round, so that neighbours are equally far apart. */
    private static double angle(double from, double[] way, double part) {
        int steps = way.length - 1;
        int step = 0;
        while (step < steps && way[step + 1] <= part * way[steps] + 1e-9) {
            step++;
        }
        return from + 2 * Math.PI * step / steps;
    }

    /** The part of all agents on the inner rings up to one, in proportion to their length. */
    private static double share(int ring, int rings) {
        double sum = 0;
        double inner = 0;
        for (int i = 0; i < rings; i++) {
            double length = 0.42 + 0.58 * i / (rings - 1);
            sum += length;
            inner += i <= ring ? length : 0;
        }
        return inner / sum;
    }

    /** The size of a node at scale 1. */
    double radius() {
        return radius;
    }

    boolean labelled() {
        return look.panel().labels() && members.size() <= LABELLED;
    }

    @Override
    List<Layer> layers() {
        NetworkPortrayal2D edges = new NetworkPortrayal2D();
        edges.setField(new SpatialNetwork2D(places, network));
        edges.setPortrayalForAll(new FlowPortrayal(look));
        ContinuousPortrayal2D nodes = new ContinuousPortrayal2D();
        nodes.setField(places);
        nodes.setPortrayalForAll(new MemberPortrayal(look, this, false));
        return List.of(
                new Layer(edges, title() + ": flows", inside()), new Layer(nodes, title() + ": agents", inside()));
    }

    @Override
    List<Layer> touched() {
        ContinuousPortrayal2D nodes = new ContinuousPortrayal2D();
        nodes.setField(places);
        nodes.setPortrayalForAll(new MemberPortrayal(look, this, true));
        return List.of(new Layer(nodes, title() + ": agents", inside()));
    }

    @Override
    void paint(Graphics2D g, Rectangle2D.Double inside) {
        network.removeAllEdges();
        if (look.panel().flows().contains(VizFile.Flow.MONEY) && members.size() <= MONEY) {
            members.forEach(member -> network.addEdge(new Edge(centre, member, new Flow.Money(member.player()))));
        }
        if (look.panel().flows().contains(VizFile.Flow.LETTERS)) {
            look.scene().journal().letters().forEach(this::letter);
        }
        text(g, words(), Palette.SMALL, new Spot(inside.x, inside.y + 6, inside.width));
    }

    private String words() {
        String colour = "colour: " + look.panel().colour().name().toLowerCase(java.util.Locale.ROOT);
        String size = look.panel().size() == VizFile.Size.REWARD ? " \u00b7 size: recent reward" : "";
        String money = look.panel().flows().contains(VizFile.Flow.MONEY) && members.size() <= MONEY
                ? " \u00b7 green: earned, orange: lost"
                : "";
        String letters = look.scene().journal().letters().isEmpty() ? "" : " \u00b7 blue: letters";
        return colour + size + money + letters;
    }

    private void letter(Letter letter) {
        String text = letter.text();
        for (Member to : members) {
            int agent = look.ledger().places().get(to.player()).agent().index();
            if (letter.reaches(agent)) {
                for (Member from : members) {
                    if (look.ledger().places().get(from.player()).agent().index() == letter.sender()) {
                        network.addEdge(new Edge(from, to, new Flow.Said(text)));
                        text = "";
                    }
                }
            }
        }
    }
}

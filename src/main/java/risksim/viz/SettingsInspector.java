package risksim.viz;

import java.awt.BorderLayout;
import java.awt.GridLayout;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JSpinner;
import javax.swing.JTable;
import javax.swing.SpinnerNumberModel;
import javax.swing.table.DefaultTableModel;
import risksim.file.BadInput;
import risksim.scenario.Arm;
import sim.portrayal.Inspector;

/** The tab Model of MASON's console: what the next start begins with, the pace, and arms that can be switched while it runs. */
final class SettingsInspector extends Inspector {
    private static final long serialVersionUID = 1;

    private final transient Watch watch;
    private final JLabel says = new JLabel(" ");
    private final JComboBox<String> arm;
    private final JSpinner replication;
    private final DefaultTableModel numbers;

    SettingsInspector(Watch watch) {
        this.watch = watch;
        String[] arms =
                watch.session().scenario().arms().stream().map(Arm::name).toArray(String[]::new);
        this.arm = new JComboBox<>(arms);
        int most = watch.session().scenario().run().replications() - 1;
        this.replication = new JSpinner(new SpinnerNumberModel(watch.next().replication(), 0, most, 1));
        this.numbers = numbers();
        setLayout(new BorderLayout(6, 6));
        setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        add(top(arms), BorderLayout.NORTH);
        JTable table = new JTable(numbers);
        table.setRowHeight(22);
        add(new JScrollPane(table), BorderLayout.CENTER);
        add(says, BorderLayout.SOUTH);
    }

    private JPanel top(String[] arms) {
        JPanel top = new JPanel(new GridLayout(0, 2, 6, 6));
        JSpinner every = new JSpinner(new SpinnerNumberModel(watch.every(), 1.0, 1e9, 1));
        every.addChangeListener(change -> watch.every(((Number) every.getValue()).longValue()));
        row(top, "ticks a frame (any pace gives the same run)", every);
        arm.setSelectedItem(watch.next().arm());
        arm.addActionListener(chosen -> accept());
        row(top, "arm at the next start", arm);
        replication.addChangeListener(change -> accept());
        row(top, "replication at the next start", replication);
        JComboBox<String> other = new JComboBox<>(arms);
        other.setName("other arm");
        JButton now = new JButton("switch on now:");
        now.setName("switch");
        now.addActionListener(pressed -> switchTo(String.valueOf(other.getSelectedItem())));
        top.add(now);
        top.add(other);
        top.add(new JLabel("Numbers of the scenario at the next start:"));
        return top;
    }

    private static void row(JPanel panel, String name, java.awt.Component value) {
        panel.add(new JLabel(name));
        panel.add(value);
    }

    private DefaultTableModel numbers() {
        DefaultTableModel model = new DefaultTableModel(new Object[] {"parameter", "value"}, 0) {
            private static final long serialVersionUID = 1;

            @Override
            public boolean isCellEditable(int row, int column) {
                return column == 1;
            }
        };
        Parameters.of(watch.session().scenario())
                .forEach((path, value) ->
                        model.addRow(new Object[] {path, watch.next().values().getOrDefault(path, value)}));
        model.addTableModelListener(change -> accept());
        return model;
    }

    /** What stands in the fields becomes the next start, if it makes sense. */
    private void accept() {
        Map<String, Double> own = Parameters.of(watch.session().scenario());
        Map<String, Double> changed = new LinkedHashMap<>();
        try {
            for (int i = 0; i < numbers.getRowCount(); i++) {
                String path = String.valueOf(numbers.getValueAt(i, 0));
                double value = Double.parseDouble(String.valueOf(numbers.getValueAt(i, 1)));
                if (!Double.valueOf(value).equals(own.get(path))) {
                    changed.put(path, value);
                }
            }
            Session.Start start = new Session.Start(
                    String.valueOf(arm.getSelectedItem()), ((Number) replication.getValue()).intValue(), changed);
            Parameters.check(watch.session().scenario(), start);
            watch.next(start);
            says.setText("Holds from the next start on: press stop, then play.");
        } catch (NumberFormatException wrong) {
            says.setText("Not a number: " + wrong.getMessage());
        } catch (BadInput bad) {
            says.setText(List.copyOf(bad.problems()).get(0).toString());
        }
    }

    private void switchTo(String name) {
        try {
            if (watch instanceof Window window) {
                window.switched(name);
            } else {
                watch.switchTo(name);
            }
            says.setText("arm '" + name + "' holds from tick "
                    + Words.count(watch.session().world().tick()) + " on");
        } catch (IllegalArgumentException refused) {
            says.setText("Cannot be switched now: " + refused.getMessage());
        }
    }

    @Override
    public void updateInspector() {
        repaint();
    }
}
